// What is at the chosen position, and what can be done there: every key has its button.
import { ArrowLeftRight, Expand, Images, RotateCw, ScanLine, SkipForward, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { SyncBadge } from "../../components/SyncBadge";
import type { Mount, MountTemplate } from "../../ipc/bindings";
import { useNow } from "../../lib/clock";
import { kindText } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { teethText } from "../../lib/teethText";
import { moment } from "../../lib/time";
import css from "./Board.module.css";
import type { Acts } from "./useMount";

type Props = { mount: Mount; template: MountTemplate; acts: Acts; onOpen: (image: string) => void };

export function Panel({ mount, template, acts, onOpen }: Props) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const now = useNow();
  const { at, image, cell, marked } = acts;
  const position = template.positions.find(({ index }) => index === at);
  const teeth = teethText(position?.teeth ?? []);
  const view = kindText(l10n, position?.view ?? "");
  const state = cell?.skipped ? "skipped" : mount.next === at ? "next" : "empty";
  const act = (key: string, words: string, icon: ReactNode, go: () => void, name: string, pressed?: boolean) => (
    <Button
      icon={icon}
      hint={key}
      onPress={go}
      testId={`mount-${name}`}
      {...(pressed === undefined ? {} : { pressed })}
    >
      <span className="cut">{words}</span>
    </Button>
  );
  return (
    <aside className={css.panel} aria-label={t("mount-chosen")}>
      <div className={css.about}>
        <p className={css.number}>{t("mount-position", { n: at + 1, count: mount.cells.length })}</p>
        <p className={css.what}>
          {teeth && <bdi className="ltr">{teeth}</bdi>}
          <span className={teeth ? css.view : undefined}>{view}</span>
        </p>
        {image ? (
          <div className={css.facts}>
            <bdi className="cut">{image.filename}</bdi>
            <span className={css.when}>{moment(image.taken_at, now, locale)}</span>
            <SyncBadge sync={image.sync} about={image.filename} />
          </div>
        ) : (
          <p className={css.facts}>{t(`mount-state-${state}`)}</p>
        )}
      </div>
      {marked !== null && (
        <div className={css.pending} role="status" data-testid="mount-pending">
          <p>{t("mount-pending")}</p>
          {act("Esc", t("mount-give-up"), <X />, acts.unmark, "unmark")}
        </div>
      )}
      <div className={css.acts}>
        {image && act("Enter", t("mount-open"), <Expand />, () => onOpen(image.id), "open")}
        {image && act("R", t("mount-turn"), <RotateCw />, acts.turn, "turn")}
        {image && act("T", t("mount-retake"), <ScanLine />, acts.retake, "retake")}
        {!image && act("P", t("mount-place"), <Images />, () => acts.setPlacing(true), "place")}
        {!image &&
          act(
            "S",
            t(cell?.skipped ? "mount-unskip" : "mount-skip"),
            <SkipForward className="flip" />,
            acts.skip,
            "skip",
          )}
        {act(
          "X",
          t(marked === null ? "mount-swap" : "mount-swap-here"),
          <ArrowLeftRight />,
          acts.mark,
          "swap",
          marked === at,
        )}
      </div>
    </aside>
  );
}
