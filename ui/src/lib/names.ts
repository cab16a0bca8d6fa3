// A patient's name as people say it, and the two letters for the square.
type Named = { given: string | null; family: string | null };

export const fullName = ({ given, family }: Named): string => [given, family].filter(Boolean).join(" ");

const firstLetter = (text: string | null): string => {
  const [letter] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text?.trim() ?? "");
  return letter?.segment.toLocaleUpperCase() ?? "";
};

// Arabic letters join when they touch and read as another word: a thin gap keeps them apart.
const joiner = "\u200c";

export function initials({ given, family }: Named): string {
  return [firstLetter(given), firstLetter(family)].filter(Boolean).join(joiner);
}
