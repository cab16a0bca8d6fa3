// Digits of other scripts: typed ones mean what Latin ones mean, shown ones follow the person's setting.

/** Arabic-Indic and Persian digits as Latin ones; everything else stays. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Latin digits as this locale's own, one by one: for what is not a number but a row of digits. */
export function localDigits(text: string, locale: string): string {
  const zero = new Intl.NumberFormat(locale).format(0).codePointAt(0) ?? 0x30;
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
