// The owner's list: who was silent how long, with how much, the worst first.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { desksOf } from "../../ipc/fake/doctor";
import { L10nProvider } from "../../lib/l10n";
import { Desks } from "./Desks";

const plain = (element: HTMLElement) => element.textContent?.replace(/[\u2068\u2069]/g, "");

test("a silent desk with work on it comes first, and the rest on request", async () => {
  const items = [...desksOf(), ...desksOf(), ...desksOf()].map((desk, i) => ({
    ...desk,
    device: `${desk.device}${i}`,
  }));
  render(
    <L10nProvider language="en" numerals="latin">
      <Desks desks={{ items }} />
    </L10nProvider>,
  );
  expect(screen.getAllByTestId("desk")).toHaveLength(5);
  expect(screen.getAllByTestId("desk").map(plain)[0]).toMatch(/^Room 2 last synced 3 days ago, 41 waiting$/);
  await userEvent.click(screen.getByTestId("more-desks"));
  expect(screen.getAllByTestId("desk")).toHaveLength(9);
  expect(screen.queryByTestId("more-desks")).toBeNull();
});
