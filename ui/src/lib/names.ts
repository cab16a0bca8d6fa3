// A patient's name as people say it, and the two letters for the square.
type Named = { given: string | null; family: string | null };

export const fullName = ({ given, family }: Named): string => [given, family].filter(Boolean).join(" ");

const firstLetter = (text: string | null, locale: string): string => {
  const [letter] = new Intl.Segmenter(locale, { granularity: "grapheme" }).segment(text?.trim() ?? "");
  return letter?.segment.toLocaleUpperCase(locale) ?? "";
};

// Arabic letters join when they touch and read as another word: a thin gap keeps them apart.
const joiner = "\u200c";

/** The locale decides what an i becomes: in Turkish not an I. */
export function initials({ given, family }: Named, locale: string): string {
  return [firstLetter(given, locale), firstLetter(family, locale)].filter(Boolean).join(joiner);
}
