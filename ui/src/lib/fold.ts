// Letters as a hurried person types them: without case, accents, or the several ways one sound is written.
const alike: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
// Left out by whoever is in a hurry: accents, apostrophes, the Arabic stretch.
const marks = /[\p{M}'’‘ʼ`´\u0640]/gu;
const alikeLetters = new RegExp(`[${Object.keys(alike).join("")}]`, "g");

export const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(alikeLetters, (letter) => alike[letter] ?? letter);

export const folded = (text: string): string => bare(text).trim();

/** How well words answer what was typed, 0 best: they begin with it, a word begins with it, all its words begin some, inside. */
export function rankOf(text: string, typed: string): number | null {
  const words = folded(text);
  const wanted = folded(typed);
  const begins = (part: string) => words.startsWith(part) || words.includes(` ${part}`);
  if (words.startsWith(wanted)) return 0;
  if (begins(wanted)) return 1;
  if (wanted.split(/\s+/).every(begins)) return 2;
  return words.includes(wanted) ? 3 : null;
}

/** What fits, best first; those that fit alike stay in their order. */
export function ranked<T>(items: readonly T[], textOf: (item: T) => string, typed: string): T[] {
  return items
    .map((item) => ({ item, rank: rankOf(textOf(item), typed) }))
    .filter((each): each is { item: T; rank: number } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
