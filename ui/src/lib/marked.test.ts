import { expect, test } from "vitest";
import { marked } from "./marked";

const shown = (text: string, sought: string) =>
  marked(text, sought)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");

test("the searched part is marked as it is written, in any script", () => {
  expect(shown("Ødegård", "odeg")).toBe("[Ødeg]ård");
  expect(shown("Liam O’Brien", "obrien")).toBe("Liam [O’Brien]");
  expect(shown("علي كريمي", "علی")).toBe("[علي] كريمي");
  expect(shown("美咲 佐藤", "藤")).toBe("美咲 佐[藤]");
  expect(shown("김 선우", "서")).toBe("김 [선]우");
  expect(shown("Groß", "gross")).toBe("[Groß]");
  expect(shown("Nguyễn Khai", "kh ng")).toBe("[Ng]uyễn [Kh]ai");
});

test("a word's beginning goes before its inside; what is not there marks nothing", () => {
  expect(shown("Hanna Anders", "an")).toBe("Hanna [An]ders");
  expect(shown("Bergström", "strom")).toBe("Berg[ström]");
  expect(shown("Tom Ek", "694")).toBe("Tom Ek");
  expect(shown("Anna Annas", "anna annas")).toBe("[Anna] [Annas]");
});
