import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints } from "../support/browser";
import { startDemo } from "../support/demo";
import { isInView } from "../support/forms";
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
