// How much of the clinic a new desk has, while it arrives.
import type { FirstFetch } from "../ipc/bindings";
import type { L10n } from "./l10n";

/** 0 to 1, and 1 only when all is there: the last part ends the fetch, not a number. */
export const fetchedShare = ({ came, of }: FirstFetch): number => (of > 0 ? Math.min(came / of, 0.99) : 0);

export const fetchedText = ({ came, of }: FirstFetch, { t }: L10n): string =>
  t("first-fetch", { came: Math.min(came, of), count: of });
