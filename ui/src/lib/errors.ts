// A refusal in people's words: the catalogue knows the code, or the core's own message is shown.
import type { L10n } from "./l10n";

type Refused = { code: string; message: string };

export function errorText({ t, has }: L10n, refusal: Refused): string {
  const id = `error-${refusal.code}`;
  if (refusal.code !== "internal" && has(id)) return t(id);
  return refusal.message ? t("error-with-message", { message: refusal.message }) : t("error-internal");
}

/** An `invalid` or `too_long` names its field in the message; null when it names none of these. */
export function fieldOf<F extends string>(refusal: Refused | null, fields: readonly F[]): F | null {
  if (!refusal || (refusal.code !== "invalid" && refusal.code !== "too_long")) return null;
  return fields.find((field) => new RegExp(`\\b${field}\\b`).test(refusal.message)) ?? null;
}
