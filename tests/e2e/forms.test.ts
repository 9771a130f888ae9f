import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { cookiesOf, launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import { FORMS, fillRichText, isHydrated, isInView, postedText } from "../support/forms";
import type { FormPage } from "../support/plain-browser/form-page";
import { PlainPage } from "../support/plain-browser/plain-page";
import type { RunningPortal } from "../support/portal";
import { signedInPage, signInWithoutBrowser } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Signed-in pages by role: opening one takes longer than most tests here. */
const opened = new Map<string, Page>();

/** Returns a signed-in page of Chromium, which earlier tests of the same role may have used. */
async function person(role: string): Promise<Page> {
  const before = opened.get(role);
  if (before && (await isSignedIn(before))) {
    for (const heard of ["console", "pageerror"] as const) before.removeAllListeners(heard);
    await before.unrouteAll();

    return before;
  }
  await before?.context().close();
  const page = await signedInPage(browser, portal.url, role);
  opened.set(role, page);

  return page;
}

/** Returns a page of a person, or of a visitor: in Chromium, or without JavaScript. */
async function pageOf(role: string | undefined, javaScriptEnabled: boolean): Promise<FormPage> {
  if (javaScriptEnabled) return role ? person(role) : newPage(browser);

  return new PlainPage(role && (await signInWithoutBrowser(portal.url, role)));
}

/** Returns whether the session holds: the sign-in page redirects a signed-in user. */
async function isSignedIn(page: Page): Promise<boolean> {
  const headers = { cookie: await cookiesOf(page) };
  const answer = await fetch(`${portal.url}/en/sign-in`, { headers, redirect: "manual" });

  return answer.status !== 200;
}

async function openItem(page: FormPage, item: number): Promise<void> {
  await page.goto(portal.url + paths.secretariatAgenda("en", SAMPLE_MEETING));
  await page.getByRole("link", { name: new RegExp(`^Item ${item}\\s+English,`) }).click();
}

const title = (page: FormPage) => page.getByLabel("Title", { exact: true });
const save = (page: FormPage) => page.getByRole("button", { name: "Save", exact: true }).click();
const savedHere = (page: FormPage) =>
  page.getByText("Saved in the working copy. The public reads it once it is issued.");

const CASES = Object.entries(FORMS).flatMap(([name, form]) => ("covered" in form ? [] : [{ name, form }]));

test("every action is sent by a case, by another case, or by a test of its own", () => {
  const along = Object.values(FORMS).flatMap((form) => ("covered" in form ? [form.covered] : []));
  const elsewhere = along.filter((name) => !CASES.some((each) => each.name === name));
  expect(elsewhere.filter((file) => !existsSync(file))).toEqual([]);
});

// First, on the sample as it is: what follows edits, adds and removes paragraphs.
describe.each([true, false])("a paragraph of the report, with JavaScript: %s", (javaScriptEnabled) => {
  const run = javaScriptEnabled ? "script" : "plain";

  test("changed in English is marked in French, can be undone after a reload, and can be marked as checked", async () => {
    const page = await pageOf("rapporteur", javaScriptEnabled);
    await page.goto(portal.url + paths.secretariatReport("en", SAMPLE_MEETING));
    await page.getByRole("link", { name: "Edit paragraph 4" }).click();
    const english = page.url();
    const before = await postedText(page).inputValue();
    await fillRichText(page, `Changed, ${javaScriptEnabled}.`, run);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    const french = english.replace(/en$/, "fr");
    await page.goto(french);
    await page.getByText(/^Outdated: the text in English was changed, .+/).waitFor();
    expect(await page.getByLabel(/^Minor change/).isChecked()).toBe(true);

    await page.goto(english);
    await page.getByRole("button", { name: "Undo my last change" }).click();
    await isInView(page, "The text has been restored to what it was before your last change.");
    expect(await postedText(page).inputValue()).toBe(before);
    await page.goto(french);
    expect(await page.getByText(/^Outdated/).count()).toBe(0);

    await page.goto(english);
    await fillRichText(page, `Changed again, ${javaScriptEnabled}.`, run);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.goto(portal.url + paths.secretariatReport("en", SAMPLE_MEETING, { text: "fr" }));
    await page
      .getByText(/^Outdated: the text in English was changed/)
      .first()
      .waitFor();
    await page.goto(french);
    await page.getByRole("button", { name: "Mark as checked" }).click();
    await isInView(page, "Marked as checked.");
    expect(await page.getByText(/^Outdated/).count()).toBe(0);
  });

  test("composed again is listed where its facts changed, with a link and the changes", async () => {
    const page = await pageOf("secretariat", javaScriptEnabled);
    await openItem(page, 5);
    await title(page).fill(`Adoption of the report, ${javaScriptEnabled}`);
    await save(page);
    await savedHere(page).waitFor();
    await page.goto(portal.url + paths.secretariatReport("en", SAMPLE_MEETING));
    await page.getByRole("button", { name: "Update the draft" }).click();
    const named = page.getByRole("region", { name: "Paragraphs whose underlying information has changed" });
    await named.waitFor();
    expect(await named.innerText()).toContain(`Adoption of the report, ${javaScriptEnabled}`);
    const link = named.getByRole("link").first();
    const number = /Paragraph (\d+) was changed/.exec(await link.innerText())?.[1];
    await link.click();
    expect(await page.locator(":target").innerText()).toContain(`${number}.`);
  });
});

describe.each([true, false])("with JavaScript: %s", (javaScriptEnabled) => {
  const run = javaScriptEnabled ? "script" : "plain";

  test.each(CASES)("the form of $name is sent twice in a row", async ({ form }) => {
    const page = await pageOf(form.by, javaScriptEnabled);
    const complaints = page instanceof PlainPage ? [] : listenForComplaints(page as Page);
    await form.open(page, portal.url, run);
    for (const round of [1, 2]) await form.send(page, round, run);
    await form.finish?.(page, run);
    expect(await page.getByText("Somebody else has").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test("an item of the agenda moves by Alt and an arrow key, and by dragging its handle", async () => {
  const page = await person("editor");
  await page.goto(portal.url + paths.secretariatAgenda("en", SAMPLE_MEETING));
  await page.setViewportSize({ width: 1280, height: 2_000 });
  const rows = page.locator("tr[data-item]");
  const numbers = () => rows.locator("bdi").filter({ hasText: /^\d/ }).allInnerTexts();
  const before = await numbers();
  await isHydrated(page);
  await page.getByRole("link", { name: /^Item 3\s+English,/ }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(numbers, { timeout: 15_000 }).toEqual(["1", "1 (a)", "1 (b)", "3", "2", "4", "5"]);

  const [dragged, target] = [rows.nth(3), rows.nth(4)];
  await dragged.locator("[data-handle]").hover();
  await page.mouse.down();
  const { x = 0, y = 0, height = 0 } = (await target.boundingBox()) ?? {};
  await page.mouse.move(x + 300, y + height - 6, { steps: 5 });
  await page.mouse.up();
  await expect.poll(numbers, { timeout: 15_000 }).toEqual(before);
});

test("an earlier text that fills the form is saved once; then the form shows what was saved", async () => {
  const page = await person("secretariat");
  await openItem(page, 1);
  const version = () => page.locator("input[name=version]").inputValue();
  const saveTitle = async (text: string) => {
    const before = await version();
    await title(page).fill(text);
    await save(page);
    await isInView(page, "Saved in the working copy. The public reads it once it is issued.");
    // The notice of the save before reads the same.
    await expect.poll(version, { timeout: 15_000 }).not.toBe(before);
  };
  for (const text of ["First", "Second", "Third"]) await saveTitle(text);
  // The page round the form is as it is after the last save.
  await page
    .getByRole("link", { name: /Use this text/ })
    .first()
    .click();
  await isHydrated(page);
  expect(await title(page).inputValue()).toBe("Second");
  for (const text of ["Second, once more", "Third, once more"]) {
    await saveTitle(text);
    expect(await title(page).inputValue()).toBe(text);
  }
});

describe("two people who edit one item", () => {
  test("both changes are saved; where both changed the same, the second chooses, and nothing typed is lost", async () => {
    const [first, second] = [await person("secretariat"), await pageOf("editor", false)];
    for (const page of [first, second]) await openItem(page, 3);
    await isHydrated(first);
    const shortTitle = (page: FormPage) => page.getByLabel("Short title for the programme");
    await title(first).fill("As the first has it");
    await save(first);
    await savedHere(first).waitFor();
    await shortTitle(second).fill("Short");
    await save(second);
    await second.getByText(/^Saved, merged with the changes by .*: Title\.$/).waitFor();
    expect(await title(second).inputValue()).toBe("As the first has it");

    // The first has not seen that: the title is in conflict with nothing.
    await title(first).fill("As the first has it now");
    await save(first);
    await first.getByText(/^Saved, merged with the changes by .*: Short title for the programme\.$/).waitFor();
    await expect.poll(() => shortTitle(first).inputValue(), { timeout: 15_000 }).toBe("Short");
    await title(second).fill("As the second has it");
    await save(second);
    await second.getByText("Somebody else has saved a change").first().waitFor();
    expect(await title(second).inputValue()).toBe("As the second has it");
    const question = second.getByRole("group", { name: "Title" });
    expect(await question.locator("del").allInnerTexts()).toEqual([expect.stringContaining("second")]);
    expect(await question.locator("ins").allInnerTexts()).toEqual([
      expect.stringContaining("first"),
      expect.any(String),
    ]);
    await question.getByLabel("Your text").check();
    await save(second);
    await second.getByText(/^Saved, merged/).waitFor();

    await title(first).fill("As the first has it again");
    await save(first);
    const asked = first.getByRole("group", { name: "Title" });
    await asked.waitFor();
    expect(await asked.evaluate((element) => element === document.activeElement)).toBe(true);
    await asked.getByLabel("Another text, written here").check();
    await asked.getByRole("textbox").fill("As both have it");
    await save(first);
    await expect.poll(() => title(first).inputValue(), { timeout: 15_000 }).toBe("As both have it");
    await first.getByText(/^Saved, merged/).waitFor();
  });

  test("text typed during a save stays, with the cursor in place, and is saved next", async () => {
    const page = await person("secretariat");
    await openItem(page, 2);
    await isHydrated(page);
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/agenda/**", async (route) => {
      if (route.request().method() === "POST") await held;
      await route.continue();
    });
    const field = page.getByLabel("Title", { exact: true });
    await field.fill("Saved at first");
    await field.press("Control+Enter");
    await field.press("End");
    await field.pressSequentially(", and typed meanwhile");
    release();
    await expect.poll(() => page.locator("input[name=version]").inputValue(), { timeout: 15_000 }).toBe("2");
    expect(await title(page).inputValue()).toBe("Saved at first, and typed meanwhile");
    await page.keyboard.type(".");
    expect(await title(page).inputValue()).toBe("Saved at first, and typed meanwhile.");
    await save(page);
    await savedHere(page).waitFor();
  });
});
