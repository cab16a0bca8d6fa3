// The catalogue: ids -> sentences in the person's language. Isolation marks keep names in order.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import arText from "../../../assets/locales/ar.ftl?raw";
import enText from "../../../assets/locales/en.ftl?raw";

export type Language = "en" | "ar";
export type Words = Record<string, FluentVariable>;
export type Translate = (id: string, words?: Words) => string;
export type L10n = {
  t: Translate;
  has: (id: string) => boolean;
  locale: string;
  language: Language;
  dir: "ltr" | "rtl";
};

const resources: Record<Language, FluentResource> = {
  en: new FluentResource(enText),
  ar: new FluentResource(arText),
};

/** The person's own region where the system names one; Latin digits where nothing says otherwise. */
export function localeFor(language: Language, numerals: "auto" | "latin", system: readonly string[]): string {
  const regional = system.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  if (regional && numerals === "auto") return regional;
  const tag = regional ?? (language === "en" ? "en-GB" : language);
  return `${tag.split("-u-")[0]}-u-nu-latn`;
}

export function bundleFor(language: Language, locale: string): FluentBundle {
  const bundle = new FluentBundle([locale]);
  bundle.addResource(resources[language]);
  return bundle;
}

export function makeL10n(language: Language, locale: string): L10n {
  const bundle = bundleFor(language, locale);
  const has = (id: string) => bundle.hasMessage(id);
  const t: Translate = (id, words) => {
    const pattern = bundle.getMessage(id)?.value;
    // A missing id shows itself; a test makes sure none is missing.
    return pattern ? bundle.formatPattern(pattern, words ?? null, []) : id;
  };
  return { t, has, locale, language, dir: language === "ar" ? "rtl" : "ltr" };
}

const Context = createContext<L10n | null>(null);

type Props = { language: Language; numerals: "auto" | "latin"; children: ReactNode };

export function L10nProvider({ language, numerals, children }: Props) {
  const l10n = useMemo(
    () => makeL10n(language, localeFor(language, numerals, navigator.languages)),
    [language, numerals],
  );
  return <Context value={l10n}>{children}</Context>;
}

export function useL10n(): L10n {
  const l10n = useContext(Context);
  if (!l10n) throw new Error("useL10n needs an L10nProvider above it");
  return l10n;
}

export const useT = (): Translate => useL10n().t;
