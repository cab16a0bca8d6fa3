import { expect, test } from "vitest";
import { allColumns, columnsOf, pressed, sortedBy } from "./columns";

test("a second press on a head turns its order round, another head begins with its own", () => {
  expect(pressed("name", "name")).toBe("name_back");
  expect(pressed("name", "name_back")).toBe("name");
  expect(pressed("added", "name_back")).toBe("newest");
  expect(pressed("added", "newest")).toBe("oldest");
  expect(pressed("phone", "name")).toBeNull();
});

test("a head says which way its column is sorted", () => {
  expect(sortedBy("added", "newest")).toBe("descending");
  expect(sortedBy("added", "oldest")).toBe("ascending");
  expect(sortedBy("born", "newest")).toBe("none");
});

test("kept columns are read in their order, and what a newer Chairside knows is left out", () => {
  expect(columnsOf("phone,born,shoe_size")).toEqual(["phone", "born"]);
  expect(allColumns(columnsOf(""))).toEqual(["name", "state"]);
});
