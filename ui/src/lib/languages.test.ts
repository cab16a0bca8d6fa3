// One list of languages: the core knows the same codes, each has its catalogue, and one tag says region, calendar, digits.
import { expect, test } from "vitest";
import { languageOfSystem, languageSet, languages, localeFor } from "./languages";

const codes = languages.map(({ code }) => code as string);

test("the core's settings know the same codes, and each has a catalogue", () => {
  const bindings = import.meta.glob<string>("../ipc/bindings.ts", { query: "?raw", import: "default", eager: true });
  const settings = /export type Settings = \{ language: ([^,]+),/.exec(Object.values(bindings)[0] ?? "")?.[1] ?? "";
  const core = [...settings.matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  expect(core).toEqual(["system", ...codes]);
  const catalogues = Object.keys(import.meta.glob("../../../assets/locales/*.ftl", { query: "?raw" }));
  expect(catalogues.map((path) => path.replace(/.*\/|\.ftl/g, "")).sort()).toEqual([...codes].sort());
});

test("a first start speaks the system's first language that is one of ours", () => {
  expect(languageOfSystem(["sv-SE", "fa-IR", "en"]).code).toBe("fa");
  expect(languageOfSystem(["pt-BR"]).code).toBe("pt");
  expect(languageOfSystem(["sv", "fi"]).code).toBe("en");
  expect(languageSet("system", ["de-AT"]).code).toBe("de");
  expect(languageSet("tr", ["de-AT"]).code).toBe("tr");
});

test.each([
  ["en", "auto", "auto", ["de-DE"], "en-GB-u-ca-gregory-nu-latn"],
  ["en", "auto", "auto", ["en", "en-US"], "en-US-u-ca-gregory-nu-latn"],
  ["ar", "auto", "auto", ["en-US"], "ar-u-ca-gregory-nu-latn"],
  ["ar", "auto", "auto", ["ar-EG"], "ar-EG-u-ca-gregory-nu-arab"],
  ["ar", "latin", "auto", ["ar-EG"], "ar-EG-u-ca-gregory-nu-latn"],
  ["ar", "native", "auto", [], "ar-u-ca-gregory-nu-arab"],
  ["fa", "auto", "auto", [], "fa-IR-u-ca-persian-nu-arabext"],
  ["fa", "latin", "gregory", ["fa-AF"], "fa-AF-u-ca-gregory-nu-latn"],
  ["de", "native", "gregory", ["de-AT-u-nu-arab"], "de-AT-u-ca-gregory-nu-latn"],
] as const)("%s with %s digits and %s calendar on %j is %s", (code, numerals, calendar, system, tag) => {
  expect(localeFor(languageSet(code, []), { numerals, calendar }, system)).toBe(tag);
});
