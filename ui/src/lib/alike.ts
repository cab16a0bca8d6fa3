// Why two records may be one person, in words.
import type { AlikeReason } from "../ipc/bindings";
import type { L10n } from "./l10n";

export function reasonsText({ t, locale }: L10n, reasons: readonly AlikeReason[]): string {
  const words = reasons.map((reason) => t(`alike-${reason}`));
  return new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(words);
}
