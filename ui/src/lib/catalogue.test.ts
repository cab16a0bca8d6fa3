// The catalogue is whole: every language has every id, every id used in code exists, and nothing is written in code.
import { FluentResource } from "@fluent/bundle";
import { beforeAll, expect, test } from "vitest";
import { places } from "../features/frame/places";
import { bundleFor, makeL10n, speak } from "./l10n";
import { languages, localeFor } from "./languages";
import { fileStates, recordStates } from "./sync";

beforeAll(() => Promise.all(languages.map(speak)));

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

const others = languages.map(({ code }) => code).filter((code) => code !== "en");

test.each(others)("%s has every id, and no other", (code) => {
  const ids = new Set(idsIn(code));
  expect({ missing: en.filter((id) => !ids.has(id)), unknown: [...ids].filter((id) => !known.has(id)) }).toEqual({
    missing: [],
    unknown: [],
  });
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

type Part = string | { type: string; name?: string; value?: unknown };
const partsIn = (code: string): Map<string, unknown> =>
  new Map(new FluentResource(catalogues[`../../../assets/locales/${code}.ftl`] ?? "").body.map((e) => [e.id, e.value]));

/** Every node of a message's pattern, however deep. */
function nodes(value: unknown): Part[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodes);
  return "type" in value ? [value as Part, ...below] : below;
}
const variables = (pattern: unknown): string[] => [
  ...new Set(
    nodes(pattern).flatMap((node) => (typeof node === "object" && node.type === "var" ? [node.name ?? ""] : [])),
  ),
];

test.each(others)("%s uses the variables of English, and no other", (code) => {
  const parts = partsIn(code);
  const wrong = [...partsIn("en")].flatMap(([id, pattern]) => {
    const [here, there] = [variables(parts.get(id)).sort().join(), variables(pattern).sort().join()];
    return here === there ? [] : [`${id}: ${there} -> ${here}`];
  });
  expect(wrong).toEqual([]);
});

test.each(languages.map(({ code }) => code))("no message of %s fails to format", (code) => {
  const words = new Proxy(
    {},
    { get: () => 3, has: () => true, getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  );
  const language = languages.find((each) => each.code === code) as (typeof languages)[number];
  const bundle = bundleFor(code, localeFor(language, { numerals: "auto", calendar: "auto" }, []));
  const failed = en.flatMap((id) => {
    const errors: Error[] = [];
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) bundle.formatPattern(pattern, words as Record<string, number>, errors);
    return errors.map((error) => `${id}: ${error.message}`);
  });
  expect(failed).toEqual([]);
});

type Select = { type: "select"; selector: { name?: string }; variants: { key: { value: unknown } }[] };
const selects = (pattern: unknown): Select[] =>
  nodes(pattern).flatMap((node) =>
    typeof node === "object" && node.type === "select" ? [node as unknown as Select] : [],
  );

/** The categories that whole numbers up to ten thousand fall into; more are for millions and fractions. */
const categories = (code: string): string[] => {
  const rules = new Intl.PluralRules(code);
  return [...new Set(Array.from({ length: 10_001 }, (_, n) => rules.select(n)))];
};

test.each(languages.map(({ code }) => code))("%s has a form for each of its plurals", (code) => {
  const names = new Set(["zero", "one", "two", "few", "many", "other"]);
  const english = partsIn("en");
  const lacking = [...partsIn(code)].flatMap(([id, pattern]) => {
    const counted = (select: Select) =>
      select.variants.some(({ key }) => names.has(String(key.value)) && key.value !== "other");
    const variants = selects(pattern).filter((select) => counted(select) || selects(english.get(id)).some(counted));
    return variants.flatMap((select) => {
      const keys = new Set(select.variants.map(({ key }) => String(key.value)));
      const [zero, one] = [keys.has("0"), keys.has("1")];
      // A form for 0 or for 1 itself stands for the category that holds nothing else.
      const missing = categories(code).filter(
        (each) => !keys.has(each) && !(each === "zero" && zero) && !(each === "one" && one),
      );
      return missing.length ? [`${id}: ${missing.join(" ")}`] : [];
    });
  });
  expect(lacking).toEqual([]);
});

/** The words of a pattern as they are shown, without what holds them together. */
function inWords(pattern: unknown): string {
  if (typeof pattern === "string") return pattern;
  if (Array.isArray(pattern)) return pattern.map(inWords).join(" ");
  const { variants = [] } = (pattern ?? {}) as { variants?: { value: unknown }[] };
  return variants.map(({ value }) => inWords(value)).join(" ");
}

test.each(others)("no sentence of %s is still the English one", (code) => {
  const parts = partsIn(code);
  const same = [...partsIn("en")].filter(([id, pattern]) => {
    const words = inWords(pattern);
    return words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 3 && words === inWords(parts.get(id));
  });
  expect(same.map(([id]) => id)).toEqual([]);
});

test("plurals are the language's own", () => {
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");
  const arabic = makeL10n("ar", "ar-u-nu-latn");
  expect(plain(arabic.t("count-changes", { count: 2 }))).toBe("تغييران");
  expect(plain(arabic.t("count-changes", { count: 3 }))).toBe("3 تغييرات");
  expect(plain(arabic.t("count-changes", { count: 11 }))).toBe("11 تغييراً");
  const russian = makeL10n("ru", "ru-RU");
  expect([1, 2, 5, 21].map((count) => plain(russian.t("count-changes", { count })).split(" ")[1])).toHaveLength(4);
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
