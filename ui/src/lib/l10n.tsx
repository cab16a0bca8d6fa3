// The catalogue: ids -> sentences in the person's language. Isolation marks keep names in order.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { english, type Habits, type Language, languageSet, localeFor } from "./languages";

export type Words = Record<string, FluentVariable>;
export type Translate = (id: string, words?: Words) => string;
export type L10n = {
  t: Translate;
  has: (id: string) => boolean;
  locale: string;
  language: string;
  dir: Language["dir"];
};

type Heard = { language: Language; resource: FluentResource; transform?: (text: string) => string };

// Each language is a file of its own, read when it is chosen: only one is parsed at a start.
const files = import.meta.glob<string>("../../../assets/locales/*.ftl", { query: "?raw", import: "default" });
const heard = new Map<string, Heard>();

/** A language whose words are here: read from its file, or made by the tests. */
export const languageAdd = (words: Heard): void => void heard.set(words.language.code, words);

async function read(language: Language): Promise<Language> {
  const file = files[`../../../assets/locales/${language.code}.ftl`];
  if (!file) throw new Error(`no catalogue of ${language.code}`);
  languageAdd({ language, resource: new FluentResource(await file()) });
  return language;
}

/** What can be spoken from now on: English where the words cannot be read, rather than a blank window. */
export async function speak(language: Language): Promise<Language> {
  return heard.has(language.code) ? language : read(language).catch(() => read(english));
}

function wordsOf(code: string): Heard {
  const words = heard.get(code);
  if (!words) throw new Error(`the words of ${code} were not read yet`);
  return words;
}

export function bundleFor(code: string, locale: string): FluentBundle {
  const { resource, transform } = wordsOf(code);
  const bundle = new FluentBundle([locale], transform ? { transform } : {});
  bundle.addResource(resource);
  return bundle;
}

export function makeL10n(code: string, locale: string): L10n {
  const bundle = bundleFor(code, locale);
  const has = (id: string) => bundle.hasMessage(id);
  const write = (id: string, words: Words | null) => {
    const pattern = bundle.getMessage(id)?.value;
    // A missing id shows itself; a test makes sure none is missing.
    return pattern ? bundle.formatPattern(pattern, words, []) : id;
  };
  /** What has nothing to fill in is always the same: a list says it for each of its rows. */
  const fixed = new Map<string, string>();
  const t: Translate = (id, words) => {
    if (words) return write(id, words);
    const text = fixed.get(id) ?? write(id, null);
    fixed.set(id, text);
    return text;
  };
  return { t, has, locale, language: code, dir: wordsOf(code).language.dir };
}

const Context = createContext<L10n | null>(null);

const chosen = (setting: string): Language => heard.get(setting)?.language ?? languageSet(setting, navigator.languages);

/** The language whose words are here: until a chosen one's are, the one before. The window never speaks two at once. */
function useSpoken(setting: string): Language | null {
  const wanted = chosen(setting);
  const [spoken, setSpoken] = useState<Language | null>(null);
  useEffect(() => {
    let still = true;
    void speak(wanted).then((language) => still && setSpoken(language));
    return () => {
      still = false;
    };
  }, [wanted]);
  return heard.has(wanted.code) ? wanted : spoken;
}

type Props = { language: string; numerals: Habits["numerals"]; calendar?: Habits["calendar"]; children: ReactNode };

export function L10nProvider({ language, numerals, calendar = "auto", children }: Props) {
  const spoken = useSpoken(language);
  const l10n = useMemo(
    () => spoken && makeL10n(spoken.code, localeFor(spoken, { numerals, calendar }, navigator.languages)),
    [spoken, numerals, calendar],
  );
  useLayoutEffect(() => {
    if (!l10n) return;
    document.documentElement.lang = l10n.language;
    document.documentElement.dir = l10n.dir;
  }, [l10n]);
  return l10n && <Context value={l10n}>{children}</Context>;
}

export function useL10n(): L10n {
  const l10n = useContext(Context);
  if (!l10n) throw new Error("useL10n needs an L10nProvider above it");
  return l10n;
}

export const useT = (): Translate => useL10n().t;
