import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { accessibilityFaults, launchBrowser, listenForComplaints } from "../support/browser";
import { sharedDemo } from "../support/demo";
import { signedInPage } from "../support/sign-in";

const portal = sharedDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const editor = (page: Page) =>
  page.getByRole("textbox", { name: "Annotation", exact: true }).and(page.locator("[contenteditable]"));
const posted = (page: Page) => page.locator("[name=annotation]");

/** Puts HTML on a clipboard of the page alone, and pastes it. */
async function paste(page: Page, html: string) {
  await editor(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test("an annotation is written, pasted into, undone and saved in the editor, with the keyboard", async () => {
  const page = await signedInPage(browser, portal.url, "editor");
  const complaints = listenForComplaints(page);
  await page.goto(portal.url + paths.secretariatAgenda("en", SAMPLE_MEETING));
  await page.locator(`main a[href$="/en"][href*="/agenda/"]`).last().click();
  const text = editor(page);
  await text.waitFor();
  expect(await posted(page).isVisible()).toBe(false);
  const before = await posted(page).inputValue();

  // The label and a typed mark.
  await page.getByText("Annotation", { exact: true }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("(a) First");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Second");
  await page.keyboard.press("Control+]");
  // A footnote in its own field, and back.
  await page.keyboard.press("Control+Alt+f");
  const note = page.getByRole("textbox", { name: /^Footnote \d+$/ }).last();
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("A note, with spaces.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const typed = await posted(page).inputValue();
  expect(typed).toContain("(a) First\n  (i) Second[^");
  expect(typed).toMatch(/\[\^\d+\]: A note, with spaces\.$/);

  // The tools are one stop of the Tab key; arrow keys go between them.
  const tools = page.getByRole("toolbar").first();
  await tools.getByRole("button").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Undo (Ctrl+Z)");
  expect(await tools.locator('[tabindex="0"]').count()).toBe(1);

  // In the editor Ctrl+K makes a link; elsewhere it opens the command menu.
  await text.focus();
  await page.keyboard.press("Control+k");
  const address = page.getByRole("textbox", { name: "Address", exact: true });
  await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.locator("dialog[open]").count()).toBe(0);
  await page.keyboard.press("Escape");
  await address.waitFor({ state: "detached" });

  await text.focus();
  await paste(page, readFileSync("tests/rich-text-editor/clipboard/word-en.clipboard", "utf8"));
  await page.getByText("Tracked changes were pasted as accepted.").waitFor();
  expect(await posted(page).inputValue()).toContain("  • Of the second kind;\n(b) Needs.");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  expect(await posted(page).inputValue()).toBe(typed);

  // The source form, and back.
  await page.getByRole("button", { name: "Source" }).first().click();
  expect(await posted(page).isVisible()).toBe(true);
  await posted(page).fill(`${typed}\n\nSee [^wrong].`);
  await page.getByRole("button", { name: "Open in the editor" }).first().click();
  await page.getByText("A footnote mark has no footnote").waitFor();
  await posted(page).fill(`${typed}\n\n=4\u00a0bis. Last`);
  await page.getByRole("button", { name: "Open in the editor" }).first().click();
  await text.getByText("Last").click();
  await expect.poll(() => page.getByLabel("Number or mark").first().inputValue()).toBe("4\u00a0bis.");
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await page.reload();
  await text.waitFor();
  // Footnotes stand last in the source form.
  const stored = typed.replace(/\n\n(?=\[\^\d+\]: )/, "\n\n=4\u00a0bis. Last\n\n");
  expect(await posted(page).inputValue()).toBe(stored);
  await page.getByRole("button", { name: "Source" }).first().click();
  await posted(page).fill(before);
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("links to the field lead to it at every moment while the editor takes the place of the area", async () => {
  const page = await signedInPage(browser, portal.url, "editor");
  await page.goto(portal.url + paths.secretariatAgenda("en", SAMPLE_MEETING));
  const address = await page.locator(`main a[href$="/en"][href*="/agenda/"]`).last().getAttribute("href");
  await page.addInitScript(() => {
    let [isThere, losses] = [false, 0];
    new MutationObserver(() => {
      const wasThere = isThere;
      isThere = document.getElementById("field-annotation") !== null;
      if (wasThere && !isThere) losses++;
      Object.assign(window, { losses });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(portal.url + address);
  await editor(page).waitFor();
  await page.getByRole("button", { name: "Source" }).first().click();
  await page.getByRole("button", { name: "Open in the editor" }).first().click();
  await editor(page).waitFor();
  expect(await editor(page).getAttribute("id")).toBe("field-annotation");
  expect(await page.evaluate("losses")).toBe(0);
  await page.context().close();
});
