import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints } from "../support/browser";
import { startDemo } from "../support/demo";
import { inChromium } from "../support/forms";
import type { FormPage } from "../support/plain-browser/form-page";
import { PlainPage } from "../support/plain-browser/plain-page";
import type { RunningPortal } from "../support/portal";
import { faultsOnScreens } from "../support/screens";
import { signedInPage, signInWithoutBrowser } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;
let page: FormPage;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
const follow = (name: string) => page.getByRole("link", { name, exact: true }).first().click();
const open = (path: string) => page.goto(portal.url + path);
const ofPublic = async (path: string) => (await fetch(portal.url + path)).text();
const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, "");

/** Announces a meeting of two days with a plenary meeting on the second. */
async function announceMeeting(year: number): Promise<string> {
  await open(paths.secretariatNewMeeting("en"));
  await page.getByLabel("Body", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("First day").fill(`${year}-05-29`);
  await page.getByLabel("Last day").fill(`${year}-05-30`);
  await page.getByLabel("Time zone").fill("Europe/Vienna");
  await page.getByLabel("Place (English)").fill("Vienna");
  await press("Create the draft");
  await page.getByText("The draft has been created.").waitFor();
  const key = /meetings\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  await open(paths.secretariatAgenda("en", key));
  await page.getByLabel("Title", { exact: true }).fill("Opening");
  await press("Add");
  await page.getByText(/^Item 1 has been added/).waitFor();
  await open(paths.secretariatProgramme("en", key));
  await follow("Add one plenary meeting");
  await page.getByLabel("Day", { exact: true }).first().fill(`${year}-05-30`);
  await page.getByLabel("Begins").fill("10:00");
  await page.getByLabel("Ends").fill("13:00");
  await press("Add");
  await page
    .getByText(/has been added/)
    .first()
    .waitFor();
  await open(paths.secretariatMeeting("en", key));
  await page.locator("summary").filter({ hasText: "Announce the meeting" }).click();
  await press("Announce now");
  await page.getByText("The meeting has been announced and is open to everyone.").waitFor();

  return key;
}

describe.each([
  { javaScriptEnabled: true, year: 2081 },
  { javaScriptEnabled: false, year: 2082 },
])("a public meeting, with JavaScript: $javaScriptEnabled", ({ javaScriptEnabled, year }) => {
  let key = "";
  let complaints: string[] = [];
  beforeAll(async () => {
    if (javaScriptEnabled) {
      const opened = await signedInPage(browser, portal.url, "secretariat");
      complaints = listenForComplaints(opened);
      page = opened;
    } else page = new PlainPage(await signInWithoutBrowser(portal.url, "secretariat"));
    key = await announceMeeting(year);
  });
  afterAll(async () => inChromium(page)?.context().close());

  test("is postponed once its consequences were shown, with a reason in its language", async () => {
    await follow("Postpone, move or cancel");
    await follow("Postpone, dates to be confirmed");
    await page.getByLabel("French", { exact: true }).fill("Les salles sont indisponibles.");
    await press("Show the consequences");
    await page.getByText("Nothing has been changed yet. Check the consequences, then confirm.").waitFor();
    expect(await page.getByText(/1st plenary meeting, 30 May .*: shown as postponed/).count()).toBe(1);
    await press("Postpone the meeting");
    await page.getByText("Enter the reason.").first().waitFor();
    expect(await page.getByLabel("French", { exact: true }).inputValue()).toBe("Les salles sont indisponibles.");
    await page.getByLabel("English", { exact: true }).fill("The rooms are not available.");
    await press("Show the consequences");
    await page.getByText("Nothing has been changed yet. Check the consequences, then confirm.").waitFor();
    await press("Postpone the meeting");
    await page.getByText("The meeting has been postponed.").waitFor();
  });

  test("has no days for its readers, in their language or in another that is named", async () => {
    const english = await ofPublic(paths.meeting("en", key));
    expect(textOf(english)).toContain("Postponed. Dates to be confirmed.");
    expect(textOf(english)).toContain("Vienna, dates to be confirmed");
    expect(english).toContain("https://schema.org/EventPostponed");
    expect(textOf(await ofPublic(paths.meeting("fr", key)))).toContain("Les salles sont indisponibles.");
    const chinese = await ofPublic(paths.programme("zh", key));
    expect(chinese).toMatch(/lang="en"[^>]*>The rooms are not available\./);
    const calendar = await ofPublic(paths.programmeIcs("en", key));
    expect(calendar.match(/STATUS:CANCELLED/g)).toHaveLength(2);
    expect(calendar).toContain("SEQUENCE:1");
    expect(await ofPublic(paths.documentsAtom("en", key))).toContain("Postponed. Dates to be confirmed.");
    expect(JSON.parse(await ofPublic(paths.apiV1.meeting(key)))).toMatchObject({
      schedule: { status: "postponed", reasons: { en: "The rooms are not available." } },
    });
  });

  test("is given new days: its plenary meeting keeps its day of the meeting and its hour", async () => {
    await open(paths.secretariatSchedule("en", key));
    await page.getByLabel("First day").fill(`${year}-06-05`);
    await page.getByLabel("Last day").fill(`${year}-06-05`);
    await page.getByLabel("English", { exact: true }).fill("Rooms were found.");
    await press("Show the consequences");
    await page
      .getByText(/would be outside the new days/)
      .first()
      .waitFor();
    await page.getByLabel("Last day").fill(`${year}-06-06`);
    await press("Show the consequences");
    await page.getByText("Nothing has been changed yet. Check the consequences, then confirm.").waitFor();
    expect(await page.getByText(/1st plenary meeting: 6 June .*10\sa\.m\.–1\sp\.m\. \(was 30 May/).count()).toBe(1);
    await press("Move the meeting");
    await page.getByText("The meeting has been moved.").waitFor();
    const html = await ofPublic(paths.meeting("en", key));
    expect(textOf(html)).toContain(`Moved from 29 and 30 May ${year} to 5 and 6 June ${year}.`);
    expect(html).toContain("https://schema.org/EventRescheduled");
    expect(html).toContain(`"previousStartDate":"${year}-05-29"`);
    const calendar = await ofPublic(paths.programmeIcs("en", key));
    expect(calendar).not.toContain("STATUS:CANCELLED");
    expect(calendar).toContain(`DTSTART;TZID=Europe/Vienna:${year}0606T100000`);
    expect(complaints).toEqual([]);
  });

  test("tells the second of two people how it is now, and loses nothing that they typed", async () => {
    const other = javaScriptEnabled
      ? await signedInPage(browser, portal.url, "secretariat")
      : new PlainPage(await signInWithoutBrowser(portal.url, "secretariat"));
    const address = portal.url + paths.secretariatSchedule("en", key, { operation: "cancel" });
    await other.goto(address);
    await page.goto(address);
    await page.getByLabel("English", { exact: true }).fill("No funds.");
    await press("Show the consequences");
    await page.getByText("Nothing has been changed yet. Check the consequences, then confirm.").waitFor();
    await press("Cancel the meeting now");
    await page.getByText("The meeting has been cancelled.").waitFor();
    await other.getByLabel("English", { exact: true }).fill("A typed reason.");
    await other.getByRole("button", { name: "Show the consequences", exact: true }).click();
    await other
      .getByText(/It is now: Vienna, 5 and 6 June \d+ \(cancelled\)/)
      .first()
      .waitFor();
    expect(await other.getByLabel("English", { exact: true }).inputValue()).toBe("A typed reason.");
    expect(textOf(await ofPublic(paths.meeting("en", key)))).toContain("Cancelled. The meeting will not be held.");
    await inChromium(other)?.context().close();
  });
});

describe.each(["en", "ar", "zh"] as const)("the pages of a meeting without days, in %s", (locale) => {
  test.each([
    ["the form of a move", (key: string) => paths.secretariatSchedule(locale, key)],
    ["the form of a postponement", (key: string) => paths.secretariatSchedule(locale, key, { operation: "postpone" })],
    ["its programme", (key: string) => paths.programme(locale, key)],
    ["the lists of meetings", () => paths.home(locale)],
  ])("fit every screen and have no faults: %s", async (_name, address) => {
    const opened = await signedInPage(browser, portal.url, "secretariat");
    await opened.goto(portal.url + paths.secretariat("en", { show: "meetings" }));
    const href = await opened
      .getByRole("row")
      .filter({ hasText: "cancelled" })
      .getByRole("link")
      .first()
      .getAttribute("href");
    const key = /meetings\/([^/?#]+)/.exec(href ?? "")?.[1] ?? "";
    await opened.goto(portal.url + address(key));
    expect(await faultsOnScreens(opened, locale)).toEqual([]);
    await opened.context().close();
  });
});
