import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints } from "../support/browser";
import { startDemo } from "../support/demo";
import { fillRichText, isInView } from "../support/forms";
import type { RunningPortal } from "../support/portal";
import { signedInPage } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();
const follow = (name: string | RegExp) => page.getByRole("link", { name }).first().click();

/** Restores the revision before the present one, takes that back, and does both once more. */
async function restoreTwice(from: number): Promise<void> {
  for (const number of [from, from + 2]) {
    await press(/^Restore \(Revision/);
    await isInView(page, `Restored. It is now revision ${number}.`);
    await press("Undo");
    await isInView(page, `Restored. It is now revision ${number + 1}.`);
  }
}

test("a text of the agenda, of the report and of a decision is compared and restored, twice in a row", async () => {
  page = await signedInPage(browser, portal.url, "secretariat");
  const complaints = listenForComplaints(page);
  await page.goto(portal.url + paths.secretariatAgenda("en", SAMPLE_MEETING));
  await page.locator("main a[href*='/agenda/'][href$='/en']").first().click();
  await page.getByLabel("Title", { exact: true }).fill("Opening of the new meeting");
  await press("Save");
  await isInView(page, "Saved in the working copy. The public reads it once it is issued.");
  await follow(/^All revisions/);
  await page.getByRole("heading", { name: "Revision 1 compared with revision 2" }).waitFor();
  expect(await page.locator("main ins").first().innerText()).toContain("new");
  await restoreTwice(3);
  await follow("Who wrote which words");
  await page.getByText("The number after the words is that of the revision that introduced them.").waitFor();

  await page.goto(portal.url + paths.secretariatReport("en", SAMPLE_MEETING));
  await page.locator("main a[href*='/report/'][href$='/en']").first().click();
  await fillRichText(page, "A paragraph of the history.", "script");
  await press("Save");
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await follow(/^All revisions/);
  await restoreTwice(3);

  await page.goto(portal.url + paths.secretariatNewDecision("en", SAMPLE_MEETING));
  await page.getByLabel("Day of the decision").fill("2023-02-03");
  await page.getByLabel("English", { exact: true }).fill("The topics are those of the annotated agenda.");
  await press("Record a decision");
  await follow(/^Change \(decision of/);
  await page.getByLabel("English", { exact: true }).fill("The topics are listed.");
  await press("Save");
  await isInView(page, "Saved. The public page shows the new text.");
  await follow(/^All revisions/);
  await restoreTwice(3);

  await page.goto(portal.url + paths.secretariatAuditLog("en", SAMPLE_MEETING, { kind: "decision" }));
  await page.getByText("6 entries").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), press("Download as CSV")]);
  expect(file.suggestedFilename()).toMatch(/^record_wg2-2023_.*\.csv$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});
