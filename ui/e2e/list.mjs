// Every page there is to look at, and how to get to it: the one list that pictures, axe and the pseudo-locale go by.
const patient = "00000000-0000-7000-8000-0000000003e8";
const image = "00000000-0000-7000-8000-000000001388";
const periapical = "00000000-0000-7000-8000-000000001389";
const panoramic = "00000000-0000-7000-8000-00000000138b";
const away = "00000000-0000-7000-8000-00000000138d";
const lost = "00000000-0000-7000-8000-00000000138f";
const damaged = "00000000-0000-7000-8000-000000001390";
const ingrid = "00000000-0000-7000-8000-0000000003f5";
const ivan = "00000000-0000-7000-8000-0000000003fc";
const merged = "00000000-0000-7000-8000-000000000518";
const arabicPatient = "00000000-0000-7000-8000-0000000003e9";

const mounts = {
  full: "00000000-0000-7000-8000-000000011170",
  half: "00000000-0000-7000-8000-000000011171",
  bitewings: "00000000-0000-7000-8000-000000011172",
  empty: "00000000-0000-7000-8000-000000011173",
};

const twoRoots = "00000000-0000-7000-8000-000000002008";

const click = (testId) => (page) => page.getByTestId(testId).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const step of all) await step(page);
  };
const fill = (testId, text) => (page) => page.getByTestId(testId).first().fill(text);
/** In the palette, whatever the language. */
const clickCommand = (id) => (page) => page.locator(`[data-testid=find-result][data-key=${id}]`).click();
const pick = (id) => (page) => page.locator(`[data-testid=conflict-row][data-id="${id}"]`).click();
const pickRow = (state) => (page) => page.locator(`[data-testid=waiting-row][data-state=${state}]`).click();
const press = (key) => (page) => page.keyboard.press(key);
const see = (testId) => (page) => page.getByTestId(testId).first().waitFor();

/** The form of a new clinic, as a person with a long name fills it. */
const filledIn = steps(
  fill("field-clinic", "Harbour Dental"),
  fill("field-name", "Maria-Fernanda de Oliveira e Silva Cavalcanti"),
  fill("field-password", "four plain words here"),
);
const founded = steps(click("start-new"), filledIn, click("start-new-submit"));
const tourTo = (step) => steps(...Array.from({ length: step }, () => click("tour-next")));
/** What the printer gets. The next page is loaded anew, and is for the screen again. */
const onPaper = async (page) => {
  await page.emulateMedia({ media: "print" });
  page.once("framenavigated", () => page.emulateMedia({ media: "screen" }));
};

/** Every canvas on show has been drawn. */
const painted = async (page) => {
  await page.locator("canvas[data-painter]").first().waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
};
const onStage = async (page, [x, y]) => {
  const box = await page.locator("[data-stage=one]").boundingBox();
  return [box.x + box.width * x, box.y + box.height * y];
};
const point = (x, y) => async (page) => page.mouse.move(...(await onStage(page, [x, y])));
const line = (from, to) => async (page) => {
  await page.mouse.move(...(await onStage(page, from)));
  await page.mouse.down();
  await page.mouse.move(...(await onStage(page, to)), { steps: 6 });
  await page.mouse.up();
};
/** A length, an angle, an outline and a note. */
const marked = steps(
  press("u"),
  line([0.3, 0.3], [0.34, 0.62]),
  press("a"),
  line([0.5, 0.3], [0.55, 0.5]),
  line([0.62, 0.36], [0.62, 0.36]),
  press("f"),
  line([0.4, 0.7], [0.46, 0.74]),
  press("t"),
  line([0.7, 0.6], [0.7, 0.6]),
  fill("field-note", "Distal of 36: watch until spring"),
  press("Enter"),
  (page) => page.getByTestId("mark").nth(3).waitFor(),
);
const toFolders = (page) => page.getByTestId("folders").scrollIntoViewIfNeeded();
const toTroubles = (page) => page.getByTestId("folder-troubles").scrollIntoViewIfNeeded();
const clickRows = (testId, count) => async (page) => {
  for (let i = 0; i < count; i += 1) await page.getByTestId(testId).nth(i).click();
};
const trayWhose = async (page) => {
  await page.locator("[data-reason=names_another] [data-testid=tray-file]").click();
  await page.getByTestId("find-text").fill("ber");
  await page.getByTestId("find-result").first().click();
};
const pickCell = (index) => (page) => page.locator(`[data-testid=mount-cell][data-index="${index}"]`).click();
/** Exposures at this desk's chair. */
const arrive = (count) => (page) => page.evaluate((many) => globalThis.fakeDoor.arrive(many), count);
/** Files are being written into this desk's folder. */
const coming = (page) =>
  page.evaluate(() => {
    globalThis.fakeDoor.world.arriving = 5;
    globalThis.fakeDoor.emit({ event: "changed", touched: [{ kind: "intake", id: null, patient: null }] });
  });
const to = (address) => (page) =>
  page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, address);

/** name, the fake clinic's scenario, the address, what must be on the page, and what to do first. */
export const screens = [
  ["welcome", "empty", "/", "welcome"],
  ["new-clinic", "empty", "/", "new-clinic", click("start-new")],
  ["new-clinic-errors", "empty", "/", "error-clinic", steps(click("start-new"), click("start-new-submit"))],
  ["join", "empty", "/", "join-clinic", click("start-join")],
  ["new-clinic-filled", "empty", "/", "field-login", steps(click("start-new"), filledIn, press("Tab"))],
  ["recovery", "empty", "/", "recovery-key", founded],
  ["recovery-saved", "empty", "/", "recovery-said", steps(founded, click("recovery-save"))],
  ["recovery-ask", "empty", "/", "field-recovery", steps(founded, click("recovery-kept"))],
  ["recovery-paper", "empty", "/", "key-page", steps(founded, see("recovery-key"), onPaper)],
  ["sample", "sample", "/patients", "sample-strip", see("patient-row")],
  ["sign-in", "locked", "/", "sign-in"],
  ["sign-in-wrong", "locked", "/", "error-password", steps(fill("field-password", "wrong"), click("sign-in-submit"))],
  ["blocked-corrupt", "corrupt", "/", "blocked"],
  ["blocked-newer", "newer", "/", "blocked"],
  ["blocked-full", "full", "/", "blocked"],
  ["patients", "busy", "/patients", "patient-row"],
  ["patients-focus", "busy", "/patients", "patient-row", steps(see("patient-row"), press("j"), press("j"), press("j"))],
  ["patients-bare", "bare", "/patients", "patients-empty"],
  ["patients-none", "busy", "/patients?q=zzz", "patients-empty"],
  ["patients-sorted", "busy", "/patients?sort=born_back", "patient-row"],
  [
    "patients-filter",
    "busy",
    "/patients?filter=waiting",
    "menu-filter-everyone",
    steps(see("patient-row"), click("patients-filter")),
  ],
  [
    "patients-columns",
    "busy",
    "/patients",
    "menu-column-email",
    steps(
      see("patient-row"),
      click("patients-view"),
      click("menu-column-email"),
      click("menu-column-file_number"),
      click("menu-column-added"),
    ),
  ],
  ["patients-found", "busy", "/patients?q=ber", "patient-row"],
  ["patient-new", "busy", "/patients", "new-patient", steps(press("n"), fill("field-birth_date", "14.3.1985"))],
  [
    "patient-new-alike",
    "busy",
    "/patients",
    "alike-row",
    steps(
      press("n"),
      fill("field-given", "Clara"),
      fill("field-family", "van den Bergh"),
      fill("field-birth_date", "13.9.1994"),
      fill("field-phone", "+31 20 555 0188"),
    ),
  ],
  ["merge", "busy", `/patients/${ingrid}`, "merge-go", steps(see("compare"), click("compare"))],
  ["duplicates", "busy", "/duplicates", "duplicate-row", steps(see("duplicate-row"), press("j"), press("j"))],
  ["duplicates-empty", "safe", "/duplicates", "duplicates-empty"],
  ["patient-alike", "busy", `/patients/${ingrid}`, "looks-like"],
  ["patient-merged", "busy", `/patients/${merged}`, "merged-into"],
  ["patient-merged-here", "busy", `/patients/${ivan}`, "merged-here"],
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
    steps(click("choice-letter_keys-off"), press("Control+k"), clickCommand("keys")),
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
  [
    "patient-drop",
    "busy",
    `/patients/${patient}`,
    "drop-over",
    steps(see("image-tile"), (page) =>
      page.evaluate(() => globalThis.fakeDoor.emit({ event: "files_hover", over: true })),
    ),
  ],
  [
    "patient-whose",
    "mistaken",
    `/patients/${patient}`,
    "whose",
    steps(see("image-tile"), click("images-add"), see("whose")),
  ],
  ["patient-taking", "slow", `/patients/${patient}`, "work-taking", steps(see("image-tile"), click("images-add"))],
  [
    "patient-filter",
    "busy",
    `/patients/${patient}`,
    "teeth-picker",
    steps(see("image-tile"), click("images-filter"), (page) => page.locator("[data-tooth='36']").click()),
  ],
  [
    "patient-pinned",
    "busy",
    `/patients/${patient}`,
    "patient-pinned",
    steps(see("image-tile"), click("patient-more"), click("patient-pin")),
  ],
  ["patient-undo", "busy", `/patients/${patient}`, "toast-undo", click("allergy-remove")],
  ["lightbox", "busy", `/patients/${patient}?image=${image}`, "strip-image", painted],
  ["viewer", "safe", `/viewer/${image}`, "strip-image", painted],
  ["viewer-marks", "safe", `/viewer/${image}`, "mark", steps(painted, marked)],
  [
    "viewer-compare",
    "busy",
    `/patients/${patient}?image=${image}`,
    "viewer-other",
    steps(painted, press("c"), painted),
  ],
  [
    "viewer-calibrate",
    "safe",
    `/viewer/${periapical}`,
    "ask-millimetres",
    steps(painted, click("viewer-calibrate"), line([0.3, 0.2], [0.32, 0.7])),
  ],
  ["viewer-note", "safe", `/viewer/${image}`, "ask-note", steps(painted, press("t"), line([0.4, 0.4], [0.4, 0.4]))],
  ["viewer-teeth", "safe", `/viewer/${image}`, "teeth-picker", steps(painted, click("viewer-teeth-open"))],
  ["viewer-export", "safe", `/viewer/${image}`, "menu-export-dicom", steps(painted, click("viewer-export"))],
  [
    "viewer-turned",
    "safe",
    `/viewer/${image}`,
    "strip-image",
    steps(painted, press("]"), press("i"), press("o"), point(0.4, 0.3)),
  ],
  ["viewer-panoramic", "safe", `/viewer/${panoramic}`, "strip-image", painted],
  ["viewer-away", "busy", `/patients/${patient}?image=${away}`, "viewer-missing"],
  ["viewer-lost", "busy", `/patients/${patient}?image=${lost}`, "viewer-missing"],
  ["viewer-damaged", "busy", `/patients/${patient}?image=${damaged}`, "viewer-missing"],
  ["viewer-paper", "safe", `/viewer/${image}`, "viewer-page", steps(painted, marked, click("viewer-print"), onPaper)],
  ["waiting", "offline", "/waiting", "waiting-row"],
  ["waiting-busy", "busy", "/waiting", "waiting-row", pickRow("uploading")],
  [
    "waiting-paused",
    "busy",
    "/waiting",
    "files-rest",
    steps(see("waiting-row"), click("files-pause"), pickRow("retry")),
  ],
  ["waiting-safe", "safe", "/waiting", "waiting-empty"],
  ["waiting-here", "here", "/waiting", "statement"],
  ["waiting-sending", "slow", "/waiting", "work-sending", steps(see("waiting-row"), click("try-now"))],
  ["waiting-joining", "joining", "/waiting", "first-fetch"],
  ["conflicts", "busy", "/conflicts", "conflict-card"],
  ["conflicts-empty", "safe", "/conflicts", "conflicts-empty"],
  [
    "conflicts-12",
    "twelve",
    "/conflicts",
    "bulk",
    steps(see("conflict-card"), press("x"), press("Shift+J"), press("Shift+J")),
  ],
  ["conflicts-merged", "merged", "/conflicts", "conflict-card", pick(twoRoots)],
  ["conflicts-200", "many", "/conflicts", "bulk", steps(see("conflict-card"), press("a"))],
  ["asks", "asks", "/waiting", "ask-mass_delete"],
  ["asks-all", "asks", "/patients", "ask-clock_off", click("asks-more")],
  ["log", "offline", "/log", "log-entry"],
  ["log-problems", "busy", "/log", "log-entry", click("choice-log-problems")],
  ["log-empty", "bare", "/log", "log-empty"],
  ["waiting-typed", "busy", "/waiting", "queue-typed", steps(see("waiting-row"), click("queue-look"))],
  ["trash", "busy", "/trash", "trash-row"],
  ["tray", "tray", "/tray", "tray-item"],
  ["tray-picked", "tray", "/tray", "tray-item", steps(see("tray-item"), press("Tab"), clickRows("tray-item", 2))],
  [
    "tray-pick",
    "tray",
    "/tray",
    "pick-patient",
    steps(click("tray-file"), fill("find-text", "ber"), see("find-result")),
  ],
  ["tray-whose", "tray", "/tray", "whose", trayWhose],
  ["tray-discard", "tray", "/tray", "tray-discard-ask", click("tray-discard")],
  ["tray-empty", "folders", "/tray", "tray-empty"],
  ["arrived", "tray", `/patients/${patient}`, "arrived", steps(see("image-tile"), arrive(1))],
  [
    "arrived-list",
    "tray",
    `/patients/${patient}`,
    "arrived",
    steps(see("image-tile"), arrive(1), to("/patients"), see("patient-row")),
  ],
  ["arrived-series", "tray", `/patients/${patient}`, "arrived", steps(see("image-tile"), arrive(18))],
  [
    "arrived-another",
    "tray",
    `/patients/${patient}`,
    "arrived-another",
    steps(see("image-tile"), arrive(1), to(`/patients/${arabicPatient}`)),
  ],
  [
    "arrived-other",
    "tray",
    `/patients/${patient}`,
    "pick-patient",
    steps(see("image-tile"), arrive(6), click("arrived-other")),
  ],
  ["arriving", "tray", `/patients/${patient}`, "arriving", steps(see("image-tile"), arrive(1), coming)],
  ["doctor", "offline", "/doctor", "doctor-timeline", steps(see("doctor-pick"), click("doctor-pick"))],
  ["settings", "busy", "/settings", "select-language"],
  [
    "series-menu",
    "mounts",
    `/patients/${patient}`,
    "template-full_mouth_18",
    steps(see("series-open"), click("series-new")),
  ],
  ["series-list", "mounts", `/patients/${patient}`, "series-open"],
  ["mount-empty", "mounts", `/patients/${patient}?mount=${mounts.empty}`, "mount"],
  ["mount-half", "mounts", `/patients/${patient}?mount=${mounts.half}`, "mount"],
  ["mount-full", "mounts", `/patients/${patient}?mount=${mounts.full}`, "mount"],
  ["mount-bitewings", "mounts", `/patients/${patient}?mount=${mounts.bitewings}`, "mount"],
  [
    "mount-swap",
    "mounts",
    `/patients/${patient}?mount=${mounts.half}`,
    "mount-pending",
    steps(see("mount-cell"), pickCell(4), press("x"), press("ArrowRight")),
  ],
  [
    "mount-series",
    "mounts",
    `/patients/${patient}?mount=${mounts.empty}`,
    "arrived",
    steps(see("mount-listening"), arrive(7), see("arrived")),
  ],
  [
    "mount-place",
    "mounts",
    `/patients/${patient}?mount=${mounts.half}`,
    "mount-pick",
    steps(see("mount-cell"), press("p")),
  ],
  ["mount-gone", "mounts", `/patients/${patient}?mount=${image}`, "mount-gone"],
  ["settings-folders", "folders", "/settings", "folder", toFolders],
  ["settings-folder-troubles", "folders", "/settings", "folder-troubles", toTroubles],
  ["settings-folders-empty", "safe", "/settings", "folders-empty", toFolders],
  ["settings-folder-add", "safe", "/settings", "folder-add-form", click("folder-add")],
  [
    "settings-folder-remove",
    "folders",
    "/settings",
    "folder-remove-ask",
    steps(click("folder-more"), click("folder-remove")),
  ],
  ["settings-files", "busy", "/settings", "select-files_kib_s-0", click("select-files_kib_s-open")],
  ["settings-language", "busy", "/settings", "select-language-fa", click("select-language-open")],
  [
    "settings-share-wrong",
    "here",
    "/settings",
    "error-server",
    steps(fill("field-server", "https://nowhere.example"), click("share-submit")),
  ],
  [
    "settings-share-done",
    "here",
    "/settings",
    "share-done",
    steps(fill("field-server", "https://clinic.example"), click("share-submit")),
  ],
  ["tour-badge", "here", "/settings", "tour", steps(click("tour-again"), click("rail-patients"), see("patient-row"))],
  ["tour-footer", "here", "/settings", "tour", steps(click("tour-again"), click("rail-patients"), tourTo(1))],
  ["tour-find", "here", "/settings", "tour", steps(click("tour-again"), click("rail-patients"), tourTo(2))],
  ["tour-new", "here", "/settings", "tour", steps(click("tour-again"), click("rail-patients"), tourTo(3))],
  ["tour-keys", "here", "/settings", "tour", steps(click("tour-again"), click("rail-patients"), tourTo(4))],
  ["tour-first", "empty", "/", "tour", steps(founded, click("recovery-later"), see("patients-empty"))],
  ["settings-key", "here", "/settings", "recovery-confirm", click("recovery-confirm-open")],
];
