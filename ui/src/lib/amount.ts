// "3 changes and 2 images", without what is none.
import type { L10n } from "./l10n";

export const listed = (locale: string, parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);

export function amount(records: number, files: number, { t, locale }: L10n): string {
  const parts = [records && t("count-changes", { count: records }), files && t("count-images", { count: files })];
  return listed(
    locale,
    parts.filter((part) => part !== 0),
  );
}
