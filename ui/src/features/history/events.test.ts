import { expect, test } from "vitest";
import type { HistoryItem } from "../../ipc/bindings";
import { makeL10n } from "../../lib/l10n";
import { lineOf } from "./events";

const l10n = makeL10n("en", "en-GB");
const plain = (text: string | null) => text?.replace(/[\u2068\u2069]/g, "") ?? null;

function check(item: Partial<HistoryItem>, what: string, detail: string | null) {
  const sync = { state: "saved", since: "2026-11-21T06:00:00Z", reason: null } as const;
  const whole: HistoryItem = {
    op: "o",
    collection: "patient",
    record: "p",
    kind: "put",
    at: "",
    user: "",
    other: null,
    changes: {},
    sync,
    ...item,
  };
  const line = lineOf(whole, l10n);
  expect([plain(line.what), plain(line.detail)]).toEqual([what, detail]);
}

test("what happened reads as one line", () => {
  check({ changes: { given: { from: null, to: "Tom" }, phone: { from: null, to: "1" } } }, "Patient added", null);
  check({ changes: { phone: { from: null, to: "1" } } }, "Phone: 1", null);
  check({ changes: { phone: { from: "1", to: "2" } } }, "Phone: 2", "was 1");
  check({ changes: { phone: { from: "1", to: null } } }, "Phone emptied", "was 1");
  check({ changes: { phone: { from: "1", to: "2" }, email: { from: "a", to: "b" } } }, "Changed: Phone, Mail", null);
  check({ collection: "allergy", changes: { substance: { from: null, to: "Latex" } } }, "Allergy added", "Latex");
  check({ collection: "image", changes: { file: { from: null, to: { filename: "a.jpg" } } } }, "Image added", "a.jpg");
  check({ kind: "delete" }, "Moved to the trash", null);
  check({ collection: "recall", kind: "delete" }, "Record removed", null);
});

const other = { id: "q", name: "Ingrid Bergstrom" };

test("records that became one, and were parted, say with whom", () => {
  const merged = { other, changes: { merged_into: { from: null, to: "q" } } };
  check(merged, "Made one patient with another record", "Ingrid Bergstrom");
  const parted = { other, changes: { merged_into: { from: "q", to: null } } };
  check(parted, "Parted again from another record", "Ingrid Bergstrom");
});

test("a pair that somebody said are two people is told, and its taking back", () => {
  const said = { collection: "distinct_patient", record: "d", other, changes: { other: { from: null, to: "q" } } };
  check(said, "Said not to be the same person as another record", "Ingrid Bergstrom");
  check({ ...said, other: null }, "Said not to be the same person as another record", null);
  const back = { ...said, kind: "delete", changes: {} } as const;
  check(back, "May be the same person as another record after all", "Ingrid Bergstrom");
});
