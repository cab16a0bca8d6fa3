// Somebody at the window, in Chromium. Counts what a hand does: clicks, and keys beyond typed text.

/** What a busy machine needs until a page shows what a desk already knows. */
const shownMax = 60_000;

export async function sitDown(browser, twin) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(shownMax);
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    // a twin that was killed and a picture that is not here yet are part of the walks
    const ofLine = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !ofLine) wrong.push(message.text());
  });
  await page.goto(`${twin.url}/?twin`);
  const person = new Person(page, wrong);
  // a tour of the window lies over the page until somebody has seen enough of it; a dialog makes it wait
  const tour = page.locator("[data-testid=tour-skip]:not([inert] *)");
  await page.addLocatorHandler(tour, () => person.skipTour(), { noWaitAfter: true });
  return person;
}

class Person {
  clicks = 0;
  keys = 0;
  constructor(page, wrong) {
    this.page = page;
    this.wrong = wrong;
  }
  find(testId) {
    return this.page.getByTestId(testId).first();
  }
  see(testId) {
    return this.find(testId).waitFor();
  }
  is(testId) {
    return this.find(testId).isVisible();
  }
  /** Waits for whichever comes first, and says which. */
  async seeOneOf(...testIds) {
    await this.page
      .locator(testIds.map((each) => `[data-testid="${each}"]`).join(","))
      .first()
      .waitFor();
    for (const each of testIds) if (await this.is(each)) return each;
    return this.seeOneOf(...testIds);
  }
  async click(testId) {
    this.clicks += 1;
    await this.find(testId).click();
  }
  /** A dialog that opens at this very moment keeps it: then it is skipped another time. */
  async skipTour() {
    const skipped = await this.find("tour-skip")
      .click({ timeout: 1_000 })
      .then(() => true)
      .catch(() => false);
    if (skipped) this.clicks += 1;
  }
  async press(key) {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }
  /** Text is not counted; how one comes into the field is. */
  async type(text, options) {
    await this.page.keyboard.type(text, options);
  }
  /** The field that has the focus costs nothing, the next one a Tab, any other a click. */
  async fill(testId, text) {
    const field = this.find(testId);
    await field.waitFor();
    const focused = () => field.evaluate((element) => element === document.activeElement);
    if (!(await focused())) {
      await this.page.keyboard.press("Tab");
      if (await focused()) this.keys += 1;
      else await this.click(testId);
    }
    await this.type(text);
  }
  text(testId) {
    return this.find(testId).textContent();
  }
  value(testId) {
    return this.find(testId).inputValue();
  }
}

/** The start of a desk, until its patients are on show. What the form has filled in already stays. */
export async function begin(person, way, fields) {
  await person.click(`start-${way}`);
  await person.see(`start-${way}-submit`);
  for (const [name, text] of Object.entries(fields)) {
    if ((await person.value(`field-${name}`)) === "") await person.fill(`field-${name}`, text);
  }
  await person.press("Enter");
  if ((await person.seeOneOf("recovery-key", "patient-count")) === "recovery-key") await keepKey(person);
  await person.see("patient-count");
}

/** Kept on paper, and typed back from it. */
async function keepKey(person) {
  const key = await person.text("recovery-key");
  await person.click("recovery-kept");
  await person.fill("field-recovery", key.trim());
  await person.press("Enter");
}

/** From the list of patients to a new one's page. */
export async function addPatient(person, given, family) {
  await person.press("n");
  await person.fill("field-given", given);
  await person.fill("field-family", family);
  await person.press("Enter");
  await person.see("patient-page");
  return person.find("patient-page").getAttribute("data-id");
}
