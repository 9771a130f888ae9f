import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import { isInView } from "../support/forms";
import { PlainPage } from "../support/plain-browser/plain-page";
import type { RunningPortal } from "../support/portal";
import { faultsOnScreens } from "../support/screens";
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
const meetingPage = async () => (await fetch(`${portal.url}${paths.meeting("en", SAMPLE_MEETING)}`)).text();

test("a decision is recorded, changed twice in a row, removed and restored, and the public reads it", async () => {
  page = await signedInPage(browser, portal.url, "secretariat");
  const complaints = listenForComplaints(page);
  await page.goto(portal.url + paths.secretariatDecisions("en", SAMPLE_MEETING));
  await page.getByRole("link", { name: "Record a decision" }).click();
  await page.getByLabel("How").selectOption("silence");
  await page.getByLabel("Day of the decision").fill("2023-02-03");
  await page.getByLabel("substantive topics").check();
  await press("Record a decision");
  expect(await page.getByLabel("substantive topics").isChecked()).toBe(true);
  await isInView(page, "Enter the text in at least one language.");
  await page.getByLabel("English", { exact: true }).fill("The topics are those of the annotated agenda.");
  await press("Record a decision");
  await isInView(page, "The decision has been recorded.");
  expect(await meetingPage()).toContain("The topics are those of the annotated agenda.");

  await page.getByRole("link", { name: /^Change \(decision of/ }).click();
  for (const text of ["The topics are as listed.", "The topics are listed."]) {
    await page.getByLabel("English", { exact: true }).fill(text);
    await press("Save");
    await isInView(page, "Saved. The public page shows the new text.");
    expect(await meetingPage()).toContain(text);
  }
  expect(await faultsOnScreens(page, "en")).toEqual([]);
  await page.getByRole("link", { name: "All decisions" }).click();
  await press(/^Remove/);
  await isInView(page, "The decision has been removed. It can be restored here.");
  expect(await meetingPage()).not.toContain("The topics are listed.");
  await press(/^Restore/);
  await isInView(page, "The decision has been restored.");
  expect(await meetingPage()).toContain("The topics are listed.");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a silence procedure is started, broken, resumed, extended and cancelled; its addressees respond by their links", async () => {
  page = await signedInPage(browser, portal.url, "secretariat");
  const complaints = listenForComplaints(page);
  await page.goto(portal.url + paths.secretariatNewSilence("en", SAMPLE_MEETING));
  await page.getByLabel("English", { exact: true }).fill("The format is in person.");
  await page.getByLabel("Addressees").fill("Member A; a@example.org; ar\nnobody");
  await press("Start and send the messages");
  await isInView(page, "Line 2 has no valid email address");
  await page.getByLabel("Addressees").fill("Member A; a@example.org; ar\nMember B; b@example.org; en");
  await press("Start and send the messages");
  await isInView(page, "The procedure has started; the messages are on their way.");
  expect(await faultsOnScreens(page, "en")).toEqual([]);

  const person = new PlainPage();
  const link = await printedLink("b@example.org");
  const { headers } = await fetch(link);
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  await person.goto(link);
  expect(await person.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
  const say = (name: string) => person.getByRole("button", { name }).click();
  await say("I have no objection");
  await person.getByText("It has been noted that you have no objection.").waitFor();
  await person.getByLabel("Reason").fill("Delegations need to travel.");
  await say("I object");
  await person.getByText("Tick the box to confirm the objection.").first().waitFor();
  expect(await person.getByLabel("Reason").inputValue()).toBe("Delegations need to travel.");
  await person.getByLabel("Member B objects to the proposed text.").check();
  await say("I object");
  await person.getByText("Your objection has been received, and the silence is broken.").waitFor();

  await page.reload();
  expect(await page.getByText("Delegations need to travel.").count()).toBe(1);
  await person.getByText("Withdraw the objection", { exact: true }).click();
  await say("Withdraw my objection");
  await person.getByText("Your objection has been withdrawn.").waitFor();
  const withScript = await newPage(browser);
  await withScript.goto(link.replace("/en/", "/ar/"));
  expect(await faultsOnScreens(withScript, "ar")).toEqual([]);
  await withScript.context().close();

  await page.getByText("Extend the deadline", { exact: true }).click();
  await page.getByLabel("Day", { exact: true }).first().fill("2099-03-06");
  await press("Extend and tell all");
  await isInView(page, "The deadline has been extended, and the addressees are being told.");
  await page.getByText("Cancel the procedure", { exact: true }).click();
  await press("Cancel and tell all");
  await isInView(page, "The procedure has been cancelled, and the addressees are being told.");
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Returns the address in the message that the portal prints to its log for an addressee. */
async function printedLink(email: string): Promise<string> {
  for (;;) {
    const link = new RegExp(`To: ${email}[\\s\\S]*?(http[\\w.:/-]+/silence/[\\w.-]+)`).exec(portal.output())?.[1];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
