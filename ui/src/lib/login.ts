// A login from a person's name: the first of their own names, in small letters, without marks.

const titles = /^(dr|prof|mr|mrs|ms|mx|sr|sra|dra|ra|hr|fr|frau|herr|mme|dott|د|أ|دكتور|دكتورة)\.?$/iu;
/** Letters that are one sign of their own, not a letter with a mark. */
const plain: Record<string, string> = { ø: "o", ł: "l", ı: "i", ß: "ss", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe" };
/** Longer first names are cut: a login is typed every morning. */
const charsMost = 32;

export function loginFrom(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words.find((word) => word !== "" && !titles.test(word)) ?? "";
  const folded = first.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = [...folded].map((letter) => plain[letter] ?? letter).join("");
  return letters.replace(/[^\p{L}\p{N}-]/gu, "").slice(0, charsMost);
}
