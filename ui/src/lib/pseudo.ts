// Two languages nobody speaks, for tests and development: every letter of the catalogue is another one, so that what is
// still plain was never in the catalogue; sentences are as long as German ones; one of the two runs from right to left.
import { FluentResource } from "@fluent/bundle";
import enText from "../../../assets/locales/en.ftl?raw";
import { languageAdd } from "./l10n";
import type { Language } from "./languages";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const strange = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const letters = new Map([...plain].map((letter, i) => [letter, [...strange][i] ?? letter]));

/** What a sentence grows by in German; the brackets are part of it. */
const growth = 1.4;

/** A stretch of words in brackets, vowels doubled until it is long enough; the space around it stays where it was. */
export function accented(text: string): string {
  const words = text.trim();
  if (!/[A-Za-z]/.test(words)) return text;
  let more = Math.ceil(words.length * growth) - words.length - "[]".length;
  const longer = words.replace(/[aeiou]/gi, (vowel) => {
    more -= 1;
    return more >= 0 ? vowel + vowel : vowel;
  });
  const other = [...longer].map((letter) => letters.get(letter) ?? letter).join("");
  return text.replace(words, () => `[${other}]`);
}

const leftwards = (text: string): string => (text.trim() ? `\u202e${accented(text)}\u202c` : text);

const pseudo = { calendar: "gregory", unasked: "own" } as const;
const ltr: Language = { code: "en-XA", name: "[Åççéñţš]", dir: "ltr", region: "en-GB", digits: "latn", ...pseudo };
// Other digits too: a Latin one that is no data was never formatted.
const rtl: Language = { code: "ar-XB", name: "[Mîŕŕöŕš]", dir: "rtl", region: "ar", digits: "arab", ...pseudo };

export const pseudoCodes = [ltr.code, rtl.code];

export function pseudoAdd(): void {
  const resource = new FluentResource(enText);
  languageAdd({ language: ltr, resource, transform: accented });
  languageAdd({ language: rtl, resource, transform: leftwards });
}
