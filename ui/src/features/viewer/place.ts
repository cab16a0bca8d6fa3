// Where a picture lies on the stage: turned, mirrored, zoomed and moved; and the way back from a point on the stage to
// the picture as it lies in the file. A picture is turned first, clockwise, and mirrored as it then stands, left to right.

export type Size = { width: number; height: number };
export type Point = { x: number; y: number };
export type Standing = { turn: number; mirrored: boolean };

/** `zoom` 1: the whole picture fits. `x`, `y`: the place in the middle of the stage, as shares of the standing picture. */
export type View = { zoom: number; x: number; y: number };

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = { a: number; b: number; c: number; d: number; e: number; f: number };

export type Laid = { picture: Size; standing: Standing; stage: Size };

export const wholeView: View = { zoom: 1, x: 0.5, y: 0.5 };
export const zoomStep = 1.25;
/** So many pixels of the screen for one of the picture: closer, there is nothing more to see. */
const scaleMost = 12;

export function standingSize({ width, height }: Size, { turn }: Standing): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

const fitScale = ({ picture, standing, stage }: Laid): number => {
  const { width, height } = standingSize(picture, standing);
  return Math.min(stage.width / width, stage.height / height);
};

/** Pixels of the stage for one of the picture. */
export const scaleOf = (laid: Laid, view: View): number => fitScale(laid) * view.zoom;

/** The zoom at which one pixel of the picture is `scale` of the stage. */
export const zoomOf = (laid: Laid, scale: number): number => scale / fitScale(laid);

function stood({ width, height }: Size, { turn, mirrored }: Standing): Affine {
  const turned: Record<number, Affine> = {
    0: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 },
    90: { a: 0, b: 1, c: -1, d: 0, e: height, f: 0 },
    180: { a: -1, b: 0, c: 0, d: -1, e: width, f: height },
    270: { a: 0, b: -1, c: 1, d: 0, e: 0, f: width },
  };
  const affine = turned[turn] ?? (turned[0] as Affine);
  const across = standingSize({ width, height }, { turn, mirrored }).width;
  return mirrored ? { ...affine, a: -affine.a, c: -affine.c, e: across - affine.e } : affine;
}

/** From the picture's pixels to the stage's. */
export function placed(laid: Laid, view: View): Affine {
  const scale = scaleOf(laid, view);
  const { width, height } = standingSize(laid.picture, laid.standing);
  const { a, b, c, d, e, f } = stood(laid.picture, laid.standing);
  return {
    a: a * scale,
    b: b * scale,
    c: c * scale,
    d: d * scale,
    e: (e - view.x * width) * scale + laid.stage.width / 2,
    f: (f - view.y * height) * scale + laid.stage.height / 2,
  };
}

export const applied = ({ a, b, c, d, e, f }: Affine, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

export function inverse({ a, b, c, d, e, f }: Affine): Affine {
  const size = a * d - b * c;
  return {
    a: d / size,
    b: -b / size,
    c: -c / size,
    d: a / size,
    e: (c * f - d * e) / size,
    f: (b * e - a * f) / size,
  };
}

/** Both ways between the stage and shares of the picture as it lies in the file. */
export const toStage = (affine: Affine, { width, height }: Size, [x, y]: readonly [number, number]): Point =>
  applied(affine, { x: x * width, y: y * height });

export function toPicture(affine: Affine, { width, height }: Size, point: Point): [number, number] {
  const { x, y } = applied(inverse(affine), point);
  const inside = (share: number) => Math.max(0, Math.min(1, share));
  return [inside(x / width), inside(y / height)];
}

/** As near as it can be: no emptiness beside a picture that is larger than the stage, none to one side of a smaller one. */
export function kept(laid: Laid, view: View): View {
  const oneToOne = zoomOf(laid, 1);
  const least = Math.min(1, oneToOne);
  const zoom = Math.max(least, Math.min(Math.max(1, oneToOne * scaleMost), view.zoom));
  const scale = fitScale(laid) * zoom;
  const { width, height } = standingSize(laid.picture, laid.standing);
  const middle = (at: number, pictureLength: number, stageLength: number) => {
    const half = stageLength / 2 / (pictureLength * scale);
    return half >= 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, at));
  };
  return { zoom, x: middle(view.x, width, laid.stage.width), y: middle(view.y, height, laid.stage.height) };
}

/** What lies under `at` stays under it. */
export function zoomed(laid: Laid, view: View, by: number, at: Point): View {
  const { zoom } = kept(laid, { ...view, zoom: view.zoom * by });
  const { width, height } = standingSize(laid.picture, laid.standing);
  const per = 1 / scaleOf(laid, view) - 1 / scaleOf(laid, { ...view, zoom });
  return kept(laid, {
    zoom,
    x: view.x + ((at.x - laid.stage.width / 2) * per) / width,
    y: view.y + ((at.y - laid.stage.height / 2) * per) / height,
  });
}

export function moved(laid: Laid, view: View, by: Point): View {
  const scale = scaleOf(laid, view);
  const { width, height } = standingSize(laid.picture, laid.standing);
  return kept(laid, { ...view, x: view.x - by.x / scale / width, y: view.y - by.y / scale / height });
}

/** As the eye sees it: a mirrored picture turns the other way round in the file. */
export function turnedBy({ turn, mirrored }: Standing, by: 90 | -90): Standing {
  return { turn: (turn + (mirrored ? -by : by) + 360) % 360, mirrored };
}
