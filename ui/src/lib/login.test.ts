import { expect, test } from "vitest";
import { loginFrom } from "./login";

test.each([
  ["Nour Khoury", "nour"],
  ["  Dr. Eleni Papadaki", "eleni"],
  ["Maria-Fernanda de Oliveira", "maria-fernanda"],
  ["Øystein Ødegård", "oystein"],
  ["Siobhán", "siobhan"],
  ["O'Brien", "obrien"],
  ["ليلى كريمي", "ليلى"],
  ["美咲 佐藤", "美咲"],
  ["Dr", ""],
  ["", ""],
])("%s becomes %s", (name, login) => {
  expect(loginFrom(name)).toBe(login);
});
