// A mount drawn tiny: its shape, and for a real one how full it is. Never mirrored.
import type { MountCell, MountTemplate } from "../../ipc/bindings";
import css from "./Layout.module.css";

type Props = { template: MountTemplate; cells?: MountCell[]; next?: number | null };

const high = 100;
const round = 3;

export function Layout({ template: { aspect, positions }, cells, next = null }: Props) {
  const wide = aspect * high;
  const stateOf = (index: number) => {
    const cell = cells?.find((each) => each.index === index);
    if (cell?.image) return "filled";
    if (cell?.skipped) return "skipped";
    return index === next ? "next" : "empty";
  };
  return (
    <svg className={css.layout} viewBox={`0 0 ${wide} ${high}`} aria-hidden="true">
      {positions.map(({ index, x, y, width, height }) => (
        <rect
          key={index}
          x={x * wide}
          y={y * high}
          width={width * wide}
          height={height * high}
          rx={round}
          data-part={stateOf(index)}
        />
      ))}
    </svg>
  );
}
