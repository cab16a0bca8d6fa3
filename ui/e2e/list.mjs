// Every page there is to look at, and how to get to it: the one list that pictures, axe and the pseudo-locale go by.
const patient = "00000000-0000-7000-8000-0000000003e8";
const image = "00000000-0000-7000-8000-000000001388";
const arabicPatient = "00000000-0000-7000-8000-0000000003e9";

const click = (testId) => (page) => page.getByTestId(testId).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const step of all) await step(page);
  };
const fill = (testId, text) => (page) => page.getByTestId(testId).first().fill(text);
const press = (key) => (page) => page.keyboard.press(key);
const see = (testId) => (page) => page.getByTestId(testId).first().waitFor();

/** name, the fake clinic's scenario, the address, what must be on the page, and what to do first. */
export const screens = [
  ["welcome", "empty", "/", "welcome"],
  ["new-clinic", "empty", "/", "new-clinic", click("start-new")],
  ["new-clinic-errors", "empty", "/", "error-clinic", steps(click("start-new"), click("start-new-submit"))],
  ["join", "empty", "/", "join-clinic", click("start-join")],
  [
    "recovery",
    "empty",
    "/",
    "recovery-key",
    steps(
      click("start-new"),
      fill("field-clinic", "Harbour Dental"),
      fill("field-name", "Nour"),
      fill("field-login", "nour"),
      fill("field-password", "four plain words here"),
      fill("field-desk", "Front desk 1"),
      click("start-new-submit"),
    ),
  ],
  ["sign-in", "locked", "/", "sign-in"],
  ["sign-in-wrong", "locked", "/", "error-password", steps(fill("field-password", "wrong"), click("sign-in-submit"))],
  ["blocked-corrupt", "corrupt", "/", "blocked"],
  ["blocked-newer", "newer", "/", "blocked"],
  ["blocked-full", "full", "/", "blocked"],
  ["patients", "busy", "/patients", "patient-row"],
  ["patients-focus", "busy", "/patients", "patient-row", steps(see("patient-row"), press("j"), press("j"), press("j"))],
  ["patients-bare", "bare", "/patients", "patients-empty"],
  ["patients-none", "busy", "/patients?q=zzz", "patients-empty"],
  ["patient-new", "busy", "/patients", "new-patient", steps(press("n"), fill("field-birth_date", "14.3.1985"))],
  ["find", "busy", "/patients", "find-dialog", steps(press("Control+k"), fill("find-text", "mar"), see("find-result"))],
  [
    "find-empty",
    "busy",
    `/patients/${patient}`,
    "find-dialog",
    steps(see("image-tile"), press("Control+k"), see("find-result")),
  ],
  ["find-nothing", "busy", "/patients", "find-nothing", steps(press("Control+k"), fill("find-text", "zzzz"))],
  ["keys", "busy", "/patients", "keys-dialog", press("?")],
  [
    "keys-off",
    "busy",
    "/settings",
    "letters-off",
    steps(click("choice-letter_keys-off"), press("Control+k"), fill("find-text", "key"), press("Enter")),
  ],
  ["patient", "busy", `/patients/${patient}`, "image-tile"],
  ["patient-ar-name", "busy", `/patients/${arabicPatient}`, "patient-page"],
  ["patient-offline", "offline", `/patients/${patient}`, "image-tile"],
  ["patient-here", "here", `/patients/${patient}`, "image-tile"],
  ["patient-edit", "busy", `/patients/${patient}`, "save", click("contact-edit")],
  ["patient-allergy", "busy", `/patients/${patient}`, "allergy-save", click("allergy-add")],
  [
    "patient-badge",
    "offline",
    `/patients/${patient}`,
    "badge-try-now",
    (page) => page.locator("[data-testid=badge][data-state=waiting]").first().click(),
  ],
  ["patient-undo", "busy", `/patients/${patient}`, "toast-undo", click("allergy-remove")],
  ["lightbox", "busy", `/patients/${patient}?image=${image}`, "lightbox-picture"],
  ["waiting", "offline", "/waiting", "waiting-row"],
  ["waiting-busy", "busy", "/waiting", "waiting-row"],
  ["waiting-safe", "safe", "/waiting", "waiting-empty"],
  ["waiting-here", "here", "/waiting", "statement"],
  ["conflicts", "busy", "/conflicts", "conflict-card"],
  ["conflicts-empty", "safe", "/conflicts", "conflicts-empty"],
  [
    "conflicts-12",
    "twelve",
    "/conflicts",
    "bulk",
    steps(see("conflict-card"), press("x"), press("Shift+J"), press("Shift+J")),
  ],
  ["conflicts-200", "many", "/conflicts", "bulk", steps(see("conflict-card"), press("a"))],
  ["asks", "asks", "/waiting", "ask-mass_delete"],
  ["asks-all", "asks", "/patients", "ask-clock_off", click("asks-more")],
  ["log", "offline", "/log", "log-entry"],
  ["log-problems", "busy", "/log", "log-entry", click("choice-log-problems")],
  ["log-empty", "bare", "/log", "log-empty"],
  ["waiting-typed", "busy", "/waiting", "queue-typed", steps(see("waiting-row"), click("queue-look"))],
  ["trash", "busy", "/trash", "trash-row"],
  ["doctor", "offline", "/doctor", "doctor-timeline", steps(see("doctor-pick"), click("doctor-pick"))],
  ["settings", "busy", "/settings", "select-language"],
  ["settings-key", "here", "/settings", "recovery-confirm", click("recovery-confirm-open")],
];
