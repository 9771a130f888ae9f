import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { meetingPartPath } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import type { RunningPortal } from "../support/portal";
import { faultsOnScreens } from "../support/screens";
import { SECOND_MEETING } from "../support/second-treaty-meeting";
import { importResumedSession, PARTICULARS } from "../support/second-treaty-particulars";

let browser: Browser;
let portal: RunningPortal;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  portal = await startDemo({
    prepare: importResumedSession,
  });
  browser = await launchBrowser();
  page = await newPage(browser);
  complaints = listenForComplaints(page);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

describe.each(["en", "ar", "zh"] as const)("the pages of a session of another body, in %s", (locale) => {
  test.each(["overview", "agenda", "programme"] as const)("fit every screen and have no fault: %s", async (part) => {
    await page.goto(portal.url + meetingPartPath(part, locale, SECOND_MEETING));

    const { segments, events } = PARTICULARS[locale];
    const text = await page.locator("main").innerText();
    expect(text).toContain(part === "programme" ? events[0] : segments["2"]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await faultsOnScreens(page, locale)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
