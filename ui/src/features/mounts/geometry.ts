// Where an arrow leads in a mount: to the nearest cell that lies that way, as the eye goes. Right is right in every
// language: a mount is never turned round.
import type { MountPosition } from "../../ipc/bindings";

type Box = Pick<MountPosition, "index" | "x" | "y" | "width" | "height">;
/** From `from` to `to` along the way, and across it. */
type Span = { from: number; to: number };
type Seen = { along: Span; across: Span };

export const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
export type Arrow = (typeof arrows)[number];
export const isArrow = (key: string): key is Arrow => arrows.some((arrow) => arrow === key);

/** Cells that touch are beside each other, whatever rounding did to their edges. */
const touch = 0.005;
/** What lies straight ahead comes before what is nearer but to the side. */
const aside = 2;

/** As if every way led to the right: in heights of the mount, so that both directions measure the same. */
function seenFrom(arrow: Arrow, { x, y, width, height }: Box, aspect: number): Seen {
  const across = { from: x * aspect, to: (x + width) * aspect };
  const down = { from: y, to: y + height };
  const back = ({ from, to }: Span) => ({ from: -to, to: -from });
  if (arrow === "ArrowRight") return { along: across, across: down };
  if (arrow === "ArrowLeft") return { along: back(across), across: down };
  if (arrow === "ArrowDown") return { along: down, across };
  return { along: back(down), across };
}

const middle = ({ from, to }: Span) => (from + to) / 2;
const between = (a: Span, b: Span) => Math.max(0, a.from - b.to, b.from - a.to);

function distance(from: Seen, to: Seen): number | null {
  const ahead = to.along.from - from.along.to;
  if (ahead < -touch) return null;
  // Of two that both lie ahead, the one whose middle is nearer to the line of sight.
  const off = Math.abs(middle(to.across) - middle(from.across)) / 4;
  return Math.max(0, ahead) + aside * between(from.across, to.across) + off;
}

/** The cell an arrow leads to; the same one, where there is none that way. */
export function cellTowards(positions: readonly Box[], from: number, arrow: Arrow, aspect: number): number {
  const start = positions.find(({ index }) => index === from);
  if (!start) return positions[0]?.index ?? from;
  const here = seenFrom(arrow, start, aspect);
  const reached = positions
    .filter(({ index }) => index !== from)
    .flatMap((box) => {
      const far = distance(here, seenFrom(arrow, box, aspect));
      return far === null ? [] : [{ index: box.index, far }];
    })
    .sort((a, b) => a.far - b.far);
  return reached[0]?.index ?? from;
}
