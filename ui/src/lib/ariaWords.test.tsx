import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { App } from "../App";
import { MenuButton, MenuEntry } from "../components/Menu";
import { doorReplace } from "../ipc/door";
import { fakeDoor } from "../ipc/door.fake";
import { ariaSpeaks } from "./ariaWords";
import { makeL10n, speak } from "./l10n";
import { languages } from "./languages";

beforeAll(() => Promise.all(languages.map(speak)));
afterEach(cleanup);

test.each(languages.map(({ code }) => code))("a menu is left in %s words", async (code) => {
  const { t } = makeL10n(code, code);
  ariaSpeaks(t);
  render(
    <MenuButton label="m" icon={null} testId="menu">
      <MenuEntry id="one" testId="one">
        1
      </MenuEntry>
    </MenuButton>,
  );
  await userEvent.click(screen.getByTestId("menu"));
  await screen.findByTestId("one");
  const leave = [...document.querySelectorAll<HTMLElement>("button[tabindex='-1']")];
  expect(leave.length).toBeGreaterThan(0);
  expect(leave.map((button) => button.getAttribute("aria-label"))).toEqual(leave.map(() => t("close")));
});

test("the window teaches it its language", async () => {
  const door = fakeDoor("busy", 10);
  door.world.settings.language = "fa";
  doorReplace(door);
  window.location.hash = "/settings";
  render(<App />);
  await userEvent.click(await screen.findByTestId("select-language-open"));
  await screen.findByTestId("select-language-fa");
  const labels = [...document.querySelectorAll("button[tabindex='-1'][aria-label]")].map((button) =>
    button.getAttribute("aria-label"),
  );
  expect(labels).toContain(makeL10n("fa", "fa").t("close"));
});
