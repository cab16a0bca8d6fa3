import { expect, test } from "vitest";
import type { Conflict, Side } from "../../ipc/bindings";
import { makeL10n } from "../../lib/l10n";
import { isText, sideText } from "./words";

const l10n = makeL10n("en", "en-GB");
const side = (rest: Partial<Side>): Side => ({ value: "id", patient: null, user: "", device: "", at: "", ...rest });
const clara = { id: "id", name: "Clara van den Bergh", birth_date: "1994-09-13" };

test("whom a record was merged into is a name and a birth date, never an id", () => {
  const written = (rest: Partial<Side>) => sideText(l10n, "merged_into", side(rest));
  const text = (rest: Partial<Side>) => written(rest).replace(/[\u2068\u2069]/g, "");
  expect(text({ patient: clara })).toBe("Clara van den Bergh · 13 Sept 1994");
  expect(written({ patient: clara })).toContain("\u206813 Sept 1994\u2069");
  expect(text({ patient: { ...clara, birth_date: null } })).toBe("Clara van den Bergh");
  expect(text({})).toBe("another record");
  expect(text({ value: null })).toBe("a record of its own");
});

test("a patient is chosen and not typed; a text field can be", () => {
  const conflict = (field: string) => ({ field, winner: side({}), loser: side({}) }) as Conflict;
  expect(isText(conflict("merged_into"))).toBe(false);
  expect(isText(conflict("phone"))).toBe(true);
  expect(sideText(l10n, "phone", side({ value: "12" }))).toBe("12");
});
