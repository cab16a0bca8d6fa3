// Where a searched word stands in a name, whatever case, accents and marks either is written with.
export type MarkedPiece = { from: number; text: string; hit: boolean };

const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʼ`´\u0640]/gu, "")
    .toLowerCase()
    .replace(/[øłđðħıيىكة]/g, (letter) => same[letter] ?? letter);
const same: Record<string, string> = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ي: "ی", ى: "ی", ك: "ک", ة: "ه" };

/** The bare letters of a text, and for each the place it comes from. */
function letters(text: string): { bare: string; at: number[] } {
  const at: number[] = [];
  let all = "";
  let from = 0;
  for (const letter of text) {
    const plain = bare(letter);
    for (let i = 0; i < plain.length; i += 1) at.push(from);
    all += plain;
    from += letter.length;
  }
  at.push(text.length);
  return { bare: all, at };
}

/** Each searched word is marked once: where a word of the name begins with it, else anywhere inside. */
export function marked(text: string, sought: string): MarkedPiece[] {
  const { bare: name, at } = letters(text);
  const hits: [from: number, to: number][] = [];
  for (const word of bare(sought).split(/[^\p{L}\p{N}]+/u)) {
    if (!word) continue;
    const begins = ` ${name}`.replace(/[^\p{L}\p{N}]/gu, (sign) => " ".repeat(sign.length)).indexOf(` ${word}`);
    const found = begins >= 0 ? begins : name.indexOf(word);
    if (found >= 0) hits.push([at[found] ?? 0, at[found + word.length] ?? text.length]);
  }
  return pieces(
    text,
    hits.sort(([a], [b]) => a - b),
  );
}

function pieces(text: string, hits: readonly [from: number, to: number][]): MarkedPiece[] {
  const found: MarkedPiece[] = [];
  let from = 0;
  const push = (to: number, hit: boolean) => {
    if (to > from) found.push({ from, text: text.slice(from, to), hit });
    from = Math.max(from, to);
  };
  for (const [start, stop] of hits) {
    push(start, false);
    push(stop, true);
  }
  push(text.length, false);
  return found;
}
