// What positions, templates and mounts are called.
import type { Mount } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";

/** A newer core may know a template that this window has no name for. */
export const templateName = ({ t, has }: L10n, id: string): string =>
  has(`template-${id}`) ? t(`template-${id}`) : t("template");

type Counted = { filled: number; wanted: number; skipped: number };

/** Of the positions that are to be exposed at all. */
export function counted({ cells }: Mount): Counted {
  const skipped = cells.filter((cell) => cell.skipped && !cell.image).length;
  return { filled: cells.filter(({ image }) => image).length, wanted: cells.length - skipped, skipped };
}
