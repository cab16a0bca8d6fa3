// The magnifier: the picture around the pointer, larger, with the same window.
import type { ImageLayer } from "../../ipc/bindings";
import type { Pixels } from "../../ipc/pixels";
import { useT } from "../../lib/l10n";
import { tokenPx } from "../../lib/tokens";
import type { Affine, Point, Size } from "./place";
import { Screen } from "./Screen";
import css from "./Stage.module.css";

type Props = { pixels: Pixels; layer: ImageLayer; place: Affine; at: Point; stage: Size };

const larger = 2.5;

/** What lay under the pointer lies in the middle of the glass. */
function around({ a, b, c, d, e, f }: Affine, at: Point, side: number): Affine {
  const middle = side / 2;
  return {
    a: a * larger,
    b: b * larger,
    c: c * larger,
    d: d * larger,
    e: (e - at.x) * larger + middle,
    f: (f - at.y) * larger + middle,
  };
}

export function Loupe({ pixels, layer, place, at, stage }: Props) {
  const t = useT();
  const side = tokenPx("--loupe", 220);
  const inside = (middle: number, most: number) => Math.max(0, Math.min(most - side, middle - side / 2));
  return (
    <div
      className={css.loupe}
      style={{ transform: `translate(${inside(at.x, stage.width)}px, ${inside(at.y, stage.height)}px)` }}
      data-testid="loupe"
    >
      <Screen
        pixels={pixels}
        layer={layer}
        place={around(place, at, side)}
        size={{ width: side, height: side }}
        label={t("viewer-loupe")}
        kind="flat"
      />
    </div>
  );
}
