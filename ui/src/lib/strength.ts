// How well a password stands, in four words. An honest guess, not a gate: the core takes any password.

export type Strength = "short" | "weak" | "fair" | "good";

const charsLeast = 8;
/** Bits: a person at the desk gives up below the first, a machine with the stolen disk below the second. */
const fairFrom = 26;
const goodFrom = 44;
const bitsOf = { letter: 4.7, digit: 3.3, other: 7, space: 2 };
/** A word is one of some eight thousand, whatever its length. */
const wordBits = 13;
const wordLettersLeast = 4;
/** A year, or a row of keys: the first things anybody tries. */
const guessableBits = 5;
const rows = ["01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];
const common = /^(password|passwort|admin|welcome|letmein|dental|dentist|clinic|secret|login)$/;

function isRow(run: string): boolean {
  const back = [...run].reverse().join("");
  return run.length > 2 && rows.some((row) => row.includes(run) || row.includes(back));
}

function runBits(run: string, known: readonly string[]): number {
  if (known.includes(run) || common.test(run) || isRow(run)) return guessableBits;
  if (/^\p{L}/u.test(run)) return Math.min(run.length * bitsOf.letter, wordBits);
  if (/^(19|20)\d\d$/.test(run)) return guessableBits;
  if (/^\s/u.test(run)) return bitsOf.space;
  return run.length * (/^\d/.test(run) ? bitsOf.digit : bitsOf.other);
}

/** `known`: words that stand on the same page, such as the clinic's name. */
export function strengthOf(password: string, known: readonly string[] = []): Strength {
  const text = password.normalize("NFKC").trim().toLowerCase();
  if ([...text].length < charsLeast) return "short";
  const plain = known.flatMap((words) => words.toLowerCase().split(/\s+/)).filter(Boolean);
  // The same sign many times over is typed quickly, and guessed as quickly.
  const runs = text.replace(/(.)\1{2,}/gu, "$1").match(/\p{L}+|\d+|\s+|[^\p{L}\d\s]+/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const run of runs) {
    const long = run.length >= wordLettersLeast;
    if (!long || !seen.has(run)) bits += runBits(run, plain);
    seen.add(run);
  }
  if (bits < fairFrom) return "weak";
  return bits < goodFrom ? "fair" : "good";
}
