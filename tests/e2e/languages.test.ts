import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import { isHydrated, isInView } from "../support/forms";
import type { RunningPortal } from "../support/portal";
import { signedInPage } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

test("an editor sees what each language lacks, and chooses the source language", async () => {
  const page = await signedInPage(browser, portal.url, "editor");
  onTestFinished(() => page.context().close());
  await page.goto(portal.url + paths.secretariatLanguages("en", SAMPLE_MEETING));
  await isHydrated(page);
  await page.getByRole("columnheader", { name: /^Chinese \(source\)/ }).waitFor();
  const cell = page.getByRole("link", { name: "Item 2, French: unofficial" });
  expect(await cell.getAttribute("href")).toMatch(/\/fr$/);

  await page.getByLabel("Source language of the meeting").selectOption("fr");
  await page.getByRole("button", { name: "Change" }).click();
  await isInView(page, "The source language has been changed.");
  await page.getByRole("columnheader", { name: /^French \(source\)/ }).waitFor();
});
