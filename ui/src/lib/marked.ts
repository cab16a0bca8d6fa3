// Where a searched word stands in a name, whatever case, accents and marks either is written with.
import { bare } from "./fold";

export type MarkedPiece = { from: number; text: string; hit: boolean };

/** Of each letter once: a list marks the names of all its rows at each key. */
const bareLetters = new Map<string, string>();

function bareLetter(letter: string): string {
  const plain = bareLetters.get(letter) ?? bare(letter);
  bareLetters.set(letter, plain);
  return plain;
}

/** The bare letters of a text, and for each where the written one begins and ends: some are several, as 서 is. */
function letters(text: string): { bare: string; begins: number[]; ends: number[] } {
  const begins: number[] = [];
  const ends: number[] = [];
  let all = "";
  let from = 0;
  for (const letter of text) {
    const plain = bareLetter(letter);
    for (let i = 0; i < plain.length; i += 1) {
      begins.push(from);
      ends.push(from + letter.length);
    }
    all += plain;
    from += letter.length;
  }
  return { bare: all, begins, ends };
}

/** Each searched word is marked once: where a word of the name begins with it, else anywhere inside. */
export function marked(text: string, sought: string): MarkedPiece[] {
  const { bare: name, begins, ends } = letters(text);
  const hits: [from: number, to: number][] = [];
  for (const word of bare(sought).split(/[^\p{L}\p{N}]+/u)) {
    if (!word) continue;
    const atWord = ` ${name}`.replace(/[^\p{L}\p{N}]/gu, (sign) => " ".repeat(sign.length)).indexOf(` ${word}`);
    const found = atWord >= 0 ? atWord : name.indexOf(word);
    if (found >= 0) hits.push([begins[found] ?? 0, ends[found + word.length - 1] ?? text.length]);
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
