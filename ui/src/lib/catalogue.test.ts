// The catalogue is whole: both languages have every id, every id used in code exists, and nothing is written in code.
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { places } from "../features/frame/places";
import { bundleFor, makeL10n } from "./l10n";
import { fileStates, recordStates } from "./sync";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const catalogues = import.meta.glob<string>("../../../assets/locales/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const files = Object.entries(sources)
  .filter(([name]) => !/\.test\.|fake/.test(name))
  .map(([name, code]) => ({ name, code }));
const code = files.map((file) => file.code).join("\n");

function idsIn(language: string): string[] {
  const text = catalogues[`../../../assets/locales/${language}.ftl`] ?? "";
  const declared = [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? "");
  // Fluent drops a message it cannot read without a word: what is declared must also be readable.
  const readable = new Set(new FluentResource(text).body.map((entry) => entry.id));
  expect(declared.filter((id) => !readable.has(id))).toEqual([]);
  expect(new Set(declared).size).toBe(declared.length);
  return declared;
}

const en = idsIn("en");
const known = new Set(en);

test("English and Arabic have the same ids", () => {
  expect([...idsIn("ar")].sort()).toEqual([...en].sort());
});

test("every id written in code exists", () => {
  const written = [...code.matchAll(/\b(?:t|l10n\.t)\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  const chosen = [...code.matchAll(/\bt\([^()"`]*\? "([\w-]+)" : "([\w-]+)"/g)].flatMap(([, yes = "", no = ""]) => [
    yes,
    no,
  ]);
  expect([...written, ...chosen].filter((id) => !known.has(id))).toEqual([]);
  const prefixes = [...code.matchAll(/\b(?:t|has)\(\s*`([\w-]+-)\$\{/g)].map((match) => match[1] ?? "");
  expect(prefixes.filter((prefix) => !en.some((id) => id.startsWith(prefix)))).toEqual([]);
});

test("every id in the catalogue is used", () => {
  const unused = en
    // The shell says these itself, in messages of the system.
    .filter((id) => !id.startsWith("notify-"))
    .filter((id) => !code.includes(`"${id}"`))
    .filter((id) => {
      const prefixes = [...code.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((match) => match[1] ?? "");
      return !prefixes.some((prefix) => id.startsWith(prefix));
    });
  expect(unused).toEqual([]);
});

const bindings = sources["../ipc/bindings.ts"] ?? "";
const reasons = [...(/export type Reason =([^;]+);/.exec(bindings)?.[1] ?? "").matchAll(/"(\w+)"/g)].map(
  (match) => match[1] ?? "",
);
const codes =
  "not_signed_in password_wrong locked_for profile_in_use profile_read_only database_corrupt database_newer not_a_database disk_full server_unreachable not_our_server wrong_clinic choose_clinic sign_in_needed invalid too_long not_found file_empty file_missing file_too_big file_unreadable not_an_image_handle forbidden recovery_key_wrong too_many no_server file_damaged profile_not_empty internal".split(
    " ",
  );

test("every state, reason, code and place has its words", () => {
  expect(reasons.length).toBeGreaterThan(15);
  const wanted = [
    ...[...recordStates, ...fileStates].flatMap((state) => [`badge-word-${state}`, `badge-sentence-${state}`]),
    ...reasons.map((reason) => `reason-${reason}`),
    ...codes.map((each) => `error-${each}`),
    ...places.map((place) => `rail-${place}`),
  ];
  expect(wanted.filter((id) => !known.has(id))).toEqual([]);
});

test("no message fails to format", () => {
  const words = new Proxy(
    {},
    { get: () => 3, has: () => true, getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  );
  for (const [language, locale] of [
    ["en", "en-GB"],
    ["ar", "ar-u-nu-latn"],
  ] as const) {
    const bundle = bundleFor(language, locale);
    for (const id of en) {
      const errors: Error[] = [];
      const pattern = bundle.getMessage(id)?.value;
      if (pattern) bundle.formatPattern(pattern, words as Record<string, number>, errors);
      expect(errors, `${language} ${id}`).toEqual([]);
    }
  }
});

test("plurals are the language's own", () => {
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");
  const arabic = makeL10n("ar", "ar-u-nu-latn");
  expect(plain(arabic.t("count-changes", { count: 2 }))).toBe("تغييران");
  expect(plain(arabic.t("count-changes", { count: 3 }))).toBe("3 تغييرات");
  expect(plain(arabic.t("count-changes", { count: 11 }))).toBe("11 تغييراً");
  expect(plain(makeL10n("en", "en-GB").t("count-changes", { count: 1 }))).toBe("1 change");
});

test("no words are written in the code", () => {
  const allowed = /^(Chairside|Ctrl K)$/;
  const strays = files
    .filter((file) => file.name.endsWith(".tsx"))
    .flatMap(({ name, code: text }) => {
      const between = [
        ...text.matchAll(
          /<(?:p|span|h1|h2|h3|b|strong|dt|dd|kbd|Button|Link|Label)[^<>{}]*>\s*([A-Za-z][^<>{}]*[A-Za-z])\s*</g,
        ),
      ];
      const attributes = [...text.matchAll(/(?:aria-label|title|label|placeholder|alt)="([A-Za-z][^"]*)"/g)];
      return [...between, ...attributes].map((match) => `${name}: ${match[1]}`);
    });
  expect(strays.filter((stray) => !allowed.test(stray.split(": ")[1] ?? ""))).toEqual([]);
});
