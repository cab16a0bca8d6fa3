// Colours and sizes are written in tokens.css alone, sides are logical, and the line grammar is used for nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Plain JavaScript, because the window's types know no file system.
const source = join(import.meta.dirname, "..");
const sheets = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith(".css") && !name.endsWith("tokens.css"))
  .map((name) => ({ name, css: readFileSync(join(source, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "") }));

test("there are sheets to look at", () => {
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.every(({ css }) => css.includes("{"))).toBe(true);
});

function found(pattern) {
  return sheets.flatMap(({ name, css }) =>
    css
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
}

test("no colour outside the tokens", () => {
  expect(found(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:\s*(?:white|black|red|gr[ae]y)\b/i)).toEqual([]);
});

test("no size outside the tokens, but for the widths at which the layout changes", () => {
  expect(found(/\d(?:px|rem|em|pt)\b/).filter((line) => !/@media|@container/.test(line))).toEqual([]);
});

test("no physical sides", () => {
  const exceptions = /text-align: right|inset var\(--mark\)|100vh/;
  expect(
    found(
      /(?:margin|padding|border)-(?:left|right|top|bottom)|(?:^|[\s;])(?:left|right|top|bottom)\s*:|text-align:\s*(?:left|right)/,
    ).filter((line) => !exceptions.test(line)),
  ).toEqual([]);
});

test("dashed and double mean here and two values, by their tokens only", () => {
  expect(found(/\b(?:dashed|double|dotted)\b/)).toEqual([]);
});
