// One position of a mount: its picture as it stands right, or what belongs there.
import { ScanLine } from "lucide-react";
import type { KeyboardEvent, PointerEvent } from "react";
import { Film } from "../../components/Film";
import { BadgeMark } from "../../components/SyncBadge";
import type { Image, Mount, MountPosition } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { kindText } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { isHereOnly } from "../../lib/sync";
import { teethText } from "../../lib/teethText";
import css from "./Board.module.css";

type Props = {
  mount: Mount;
  position: MountPosition;
  image: Image | undefined;
  isAt: boolean;
  isMarked: boolean;
  /** The pointer has its picture. */
  isCarried: boolean;
  isOver: boolean;
  onAt: () => void;
  onOpen: () => void;
  onGrab: (event: PointerEvent) => void;
};

const percent = (fraction: number) => `${fraction * 100}%`;

export function Cell({ mount, position, image, isAt, isMarked, isCarried, isOver, onAt, onOpen, onGrab }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const { index, x, y, width, height, view, teeth } = position;
  const skipped = mount.cells.find((each) => each.index === index)?.skipped === true && !image;
  const isNext = mount.next === index;
  const state = image ? "filled" : skipped ? "skipped" : isNext ? "next" : "empty";
  // What is not written out on the cell, or only where there is room.
  const said = [
    t("mount-position", { n: index + 1, count: mount.cells.length }),
    kindText(l10n, view),
    ...(image ? [t("mount-state-filled")] : state === "empty" ? [t("mount-state-empty")] : []),
    ...(isMarked ? [t("mount-marked")] : []),
  ].join(" · ");
  const open = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    onOpen();
  };
  return (
    <button
      type="button"
      className={css.cell}
      style={{
        insetBlockStart: percent(y),
        insetInlineStart: percent(x),
        inlineSize: percent(width),
        blockSize: percent(height),
      }}
      tabIndex={isAt ? 0 : -1}
      aria-current={isAt ? "true" : undefined}
      aria-keyshortcuts="Enter S R X T P"
      onFocus={onAt}
      onClick={onAt}
      onDoubleClick={onOpen}
      onKeyDown={open}
      onPointerDown={onGrab}
      data-index={index}
      data-state={state}
      data-image={image?.id}
      data-here={image && isHereOnly(image.sync.state) ? "" : undefined}
      data-marked={isMarked ? "" : undefined}
      data-carried={isCarried ? "" : undefined}
      data-over={isOver ? "" : undefined}
      data-testid="mount-cell"
    >
      <span className="hidden">{said}</span>
      <span className={css.frame}>
        {image && (
          <Film
            source={image.has_thumb ? picture("thumb", image.id) : null}
            turn={image.turn}
            mirrored={image.mirrored}
          />
        )}
        {state === "next" && (
          <span className={css.next}>
            <ScanLine className="icon" aria-hidden="true" />
            {t("mount-next")}
          </span>
        )}
        {state === "skipped" && <span className={css.skipped}>{t("mount-state-skipped")}</span>}
        {isMarked && <span className={css.chip}>{t("mount-swap-with")}</span>}
      </span>
      <span className={css.caption}>
        <bdi className={`cut ${css.teeth}`}>{teethText(teeth) || kindText(l10n, view)}</bdi>
        {teeth.length > 0 && (
          <span className={`cut ${css.view}`} aria-hidden="true">
            {kindText(l10n, view)}
          </span>
        )}
        {image && <BadgeMark sync={image.sync} />}
      </span>
    </button>
  );
}
