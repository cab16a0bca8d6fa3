// Two languages nobody speaks, for tests and development: every letter of the catalogue is another one, so that what is
// still plain was never in the catalogue; sentences are as long as German ones; one of the two runs from right to left.
import { FluentResource } from "@fluent/bundle";
import enText from "../../../assets/locales/en.ftl?raw";
import { languageAdd } from "./l10n";
import type { Language } from "./languages";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const strange = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const letters = new Map([...plain].map((letter, i) => [letter, [...strange][i] ?? letter]));

/** Each vowel twice: a third more, which with the brackets is what German takes. */
const longer = (letter: string): string => (/[aeiou]/.test(letter) ? letter.repeat(2) : letter);

/** A stretch of words in brackets; the space around it stays where it was, and what has no letters is left alone. */
export function accented(text: string): string {
  const words = text.trim();
  if (!/[A-Za-z]/.test(words)) return text;
  const other = [...words]
    .map((letter) => [...longer(letter)].map((each) => letters.get(each) ?? each).join(""))
    .join("");
  return text.replace(words, () => `[${other}]`);
}

const leftwards = (text: string): string => (text.trim() ? `\u202e${accented(text)}\u202c` : text);

const pseudo = { calendar: "gregory", digits: "latn", unasked: "regional" } as const;
const ltr: Language = { code: "en-XA", name: "[Åççéñţš]", dir: "ltr", region: "en-GB", ...pseudo };
const rtl: Language = { code: "ar-XB", name: "[Mîŕŕöŕš]", dir: "rtl", region: "ar", ...pseudo };

export const pseudoCodes = [ltr.code, rtl.code];

export function pseudoAdd(): void {
  const resource = new FluentResource(enText);
  languageAdd({ language: ltr, resource, transform: accented });
  languageAdd({ language: rtl, resource, transform: leftwards });
}
