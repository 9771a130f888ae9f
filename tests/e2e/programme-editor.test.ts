import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints } from "../support/browser";
import { startDemo } from "../support/demo";
import { inChromium, isInView } from "../support/forms";
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

const press = (name: string | RegExp) =>
  page
    .getByRole("button", { name, ...(typeof name === "string" && { exact: true }) })
    .first()
    .click();
const follow = (name: string) => page.getByRole("link", { name, exact: true }).click();
const rows = () => page.locator("main li[id^=plenary-meeting-] h3").allTextContents();

/** Creates a draft meeting of two days, a Friday and a Saturday, and opens its programme. */
async function createDraft(year: number): Promise<string> {
  await page.goto(portal.url + paths.secretariatNewMeeting("en"));
  await page.getByLabel("Body", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("First day").fill(`${year}-05-29`);
  await page.getByLabel("Last day").fill(`${year}-05-30`);
  await page.getByLabel("Time zone").fill("Europe/Vienna");
  await page.getByLabel("Place (English)").fill("Vienna");
  await press("Create the draft");
  await page.getByText("The draft has been created.").waitFor();
  const key = /meetings\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  for (const title of ["Opening", "The lakes"]) {
    await page.goto(portal.url + paths.secretariatAgenda("en", key));
    await page.getByLabel("Title", { exact: true }).fill(title);
    await press("Add");
    await page.getByText(/^Item \d has been added/).waitFor();
  }
  await page.goto(portal.url + paths.secretariatProgramme("en", key));

  return key;
}

/** Returns the entries of a plenary meeting as they are shown. */
async function entriesOf(number: number): Promise<string[]> {
  const texts = await page.locator(`#plenary-meeting-${number} [data-entry]`).allInnerTexts();

  return texts.map((text) => (/(?:Opening|The lakes|Tea)(?: \(continued\))?/.exec(text) ?? [""])[0]);
}

/** Ticks these items of a plenary meeting and saves them. */
async function assign(number: number, titles: string[]): Promise<void> {
  await follow(`Items of plenary meeting ${number}`);
  for (const title of ["Opening", "The lakes"]) await page.getByLabel(title).setChecked(titles.includes(title));
  await press("Save the items");
}

describe.each([
  { javaScriptEnabled: true, year: 2071 },
  { javaScriptEnabled: false, year: 2072 },
])("the programme of a draft, with JavaScript: $javaScriptEnabled", ({ javaScriptEnabled, year }) => {
  let key = "";
  let complaints: string[] = [];
  beforeAll(async () => {
    if (javaScriptEnabled) {
      const opened = await signedInPage(browser, portal.url, "secretariat");
      complaints = listenForComplaints(opened);
      page = opened;
    } else page = new PlainPage(await signInWithoutBrowser(portal.url, "secretariat"));
    key = await createDraft(year);
  });
  afterAll(async () => inChromium(page)?.context().close());

  test("gets plenary meetings by a pattern, which is shown before", async () => {
    await page.getByLabel("Afternoon to").fill("15:00");
    await press("Show what would be added");
    await page.getByText("A plenary meeting must end after it begins: check both times.").first().waitFor();
    expect(await page.getByLabel("Afternoon to").inputValue()).toBe("15:00");
    await page.getByLabel("Afternoon to").fill("17:30");
    const weekends = page.getByLabel("Also on Saturdays and Sundays");
    if ((await weekends.count()) > 0) await weekends.check();
    await press("Show what would be added");
    await page.getByText("4 plenary meetings would be added. Nothing has been saved yet.").waitFor();
    await page.getByText("3–5.30 p.m.").first().waitFor();
    // Other fields than those shown: they are shown again before anything is added.
    await page.getByLabel("Afternoon to").fill("18:00");
    await press("Add these 4 plenary meetings");
    await page.getByText(/^This is not what was shown before/).waitFor();
    await press("Add these 4 plenary meetings");
    await isInView(page, /^Plenary meetings have been added, from number 1 on/);
    expect(await rows()).toHaveLength(4);
  });

  test("gets a single one, which is removed, restored and removed again", async () => {
    await follow("Add one plenary meeting");
    await page.getByLabel("Begins").fill("10:30");
    await press("Add");
    await page.getByText("Plenary meeting 1 takes place at that time.").first().waitFor();
    await page.getByLabel("Begins").fill("08:00");
    await page.getByLabel("Ends").fill("09:00");
    await press("Add");
    // The numbers of a draft follow the order of time.
    await isInView(page, /^Plenary meeting 1 has been added/);
    expect(await rows()).toHaveLength(5);
    await press("Remove plenary meeting 1");
    await isInView(page, /^The plenary meeting of .+ has been removed, with its items/);
    expect(await rows()).toHaveLength(4);
    await press("Undo");
    await isInView(page, /^The plenary meeting has been restored. Its number is 1/);
    await press("Remove plenary meeting 1");
    await isInView(page, /^The plenary meeting of .+ has been removed/);
  });

  test("is checked, and each point leads to where it is mended", async () => {
    await page.getByRole("link", { name: "Item 1 is not scheduled" }).click();
    await page.getByRole("button", { name: "Save the items" }).waitFor();
    await page.getByRole("link", { name: "Close without saving" }).click();
    await page.getByRole("button", { name: "Save the items" }).waitFor({ state: "detached" });
  });

  test("has the items that are ticked, in the order to which they are moved", async () => {
    await assign(1, ["Opening", "The lakes"]);
    await isInView(page, /^The entries of plenary meeting 1 have been saved/);
    await assign(2, ["The lakes"]);
    await isInView(page, /^The entries of plenary meeting 2 have been saved/);
    expect([await entriesOf(1), await entriesOf(2)]).toEqual([["Opening", "The lakes"], ["The lakes (continued)"]]);
    await follow("Items of plenary meeting 1");
    await press("Move 1 down");
    await isInView(page, "Moved.");
    expect(await entriesOf(1)).toEqual(["The lakes", "Opening"]);
    const chromium = inChromium(page);
    if (chromium) {
      await chromium.locator("#done").press("Alt+ArrowUp");
      await expect.poll(() => entriesOf(1), { timeout: 15_000 }).toEqual(["Opening", "The lakes"]);
    } else await press("Move 1 up");
    await follow("Add a note that is no agenda item");
    await press("Save the text");
    await page.getByText("Fill in this field.").first().waitFor();
    await page.getByLabel("Text (English)").fill("Tea");
    await press("Save the text");
    await isInView(page, /^The entries of plenary meeting 1 have been saved/);
    expect(await entriesOf(1)).toEqual(["Opening", "The lakes", "Tea"]);
    await press("Remove Tea from this plenary meeting");
    await isInView(page, "Removed: Tea.");
    await press("Undo");
    // The notice of the removal says that the entries are saved, too.
    await expect.poll(() => entriesOf(1), { timeout: 15_000 }).toEqual(["Opening", "The lakes", "Tea"]);
    await isInView(page, /^The entries of plenary meeting 1 have been saved/);
    await follow("Items of plenary meeting 1");
    await press("Remove Tea from this plenary meeting");
    await expect.poll(() => entriesOf(1), { timeout: 15_000 }).toEqual(["Opening", "The lakes"]);
  });

  test("shows what somebody else has saved meanwhile, and then replaces it", async () => {
    const address = portal.url + paths.secretariatProgramme("en", key, { edit: 2, part: "items" });
    await page.goto(address);
    const other =
      page instanceof PlainPage ? new PlainPage(page.cookies()) : await inChromium(page)?.context().newPage();
    if (!other) throw new Error("There is no second page");
    await other.goto(address);
    await other.getByLabel("Opening").check();
    await other.getByRole("button", { name: "Save the items" }).click();
    await other.getByText(/^The entries of plenary meeting 2 have been saved/).waitFor();
    await page.getByLabel("The lakes").setChecked(false);
    await press("Save the items");
    await page
      .getByText(/Its entries are now: 1 and 2\./)
      .first()
      .waitFor();
    expect(await page.getByLabel("The lakes").isChecked()).toBe(false);
    await press("Save the items");
    await isInView(page, /^The entries of plenary meeting 2 have been saved/);
    expect(await entriesOf(2)).toEqual([]);
  });

  test("takes an entry that is dragged to another plenary meeting", async () => {
    const chromium = inChromium(page);
    if (!chromium) return;
    await chromium.locator("#plenary-meeting-1 [data-handle]").last().dragTo(chromium.locator("#plenary-meeting-3 h3"));
    await isInView(page, "Moved.");
    expect([await entriesOf(1), await entriesOf(3)]).toEqual([["Opening"], ["The lakes"]]);
  });

  test("has entries that are no plenary meetings, which are changed, removed and restored", async () => {
    await follow("Add a side event, reception or break");
    await page.getByLabel("Kind").selectOption("reception");
    await page.getByLabel("Ends").fill("12:00");
    await press("Add");
    await page.getByText("The end must be after the beginning.").first().waitFor();
    await page.getByLabel("Ends").fill("14:00");
    await press("Add");
    await page.getByText("Fill in this field.").first().waitFor();
    expect(await page.getByLabel("Kind").inputValue()).toBe("reception");
    await page.getByLabel("Title (English)").fill("Reception by the Chair");
    await press("Add");
    await isInView(page, /^The entry has been added/);
    await follow("Change “Reception by the Chair”");
    await page.getByLabel("Title (French)").fill("Réception du Président");
    await press("Save");
    await isInView(page, /^The entry has been saved/);
    await press("Cancel “Reception by the Chair”");
    await isInView(page, "It has been removed from the draft. It can be restored here.");
    await press("Restore “Reception by the Chair”");
    await isInView(page, /^It has been restored/);
  });

  test("has a room for the meeting and for a plenary meeting", async () => {
    await follow("Room of the meeting");
    await page.getByLabel("Room (English)").fill("Board Room D");
    await press("Save the room");
    await isInView(page, "The room of the meeting has been saved.");
    await follow("Room of plenary meeting 2");
    await page.getByLabel("Room (English)").fill("Board Room A");
    await press("Save the room");
    await isInView(page, /^The room of plenary meeting 2 has been saved/);
    expect(await page.locator("#plenary-meeting-2").innerText()).toContain("Board Room A");
  });

  // Languages share the layout: each form is looked at in two, each language with a form.
  if (javaScriptEnabled)
    test("fits every screen in every language and has no fault", async () => {
      const open = [
        { add: "pattern" },
        { add: "plenary-meeting" },
        { edit: 1, part: "items" },
        { edit: 1, part: "note" },
        { add: "event" },
        { edit: 1, part: "room" },
      ];
      for (const [index, query] of open.entries())
        for (const locale of new Set([LOCALES[index] ?? "en", LOCALES[(index + 2) % LOCALES.length] ?? "en"])) {
          await page.goto(portal.url + paths.secretariatProgramme(locale, key, query));
          const chromium = inChromium(page);
          expect(chromium && (await faultsOnScreens(chromium, locale))).toEqual([]);
        }
      expect(complaints).toEqual([]);
    });
});

describe("the programme of an announced meeting", () => {
  const read = async (path: string) => (await fetch(portal.url + path)).text();
  const programme = paths.programme("en", SAMPLE_MEETING);

  test("gets a plenary meeting that is issued at once, which can only be cancelled", async () => {
    page = await signedInPage(browser, portal.url, "secretariat");
    await page.goto(portal.url + paths.secretariatProgramme("en", SAMPLE_MEETING, { add: "plenary-meeting" }));
    await page.getByLabel("Begins").fill("20:00");
    await page.getByLabel("Ends").fill("21:00");
    await press("Add and issue now");
    await isInView(page, /^Plenary meeting 5 has been added. Calendars that follow/);
    expect(await page.getByRole("button", { name: /^Remove/ }).count()).toBe(0);
    expect(await read(programme)).toMatch(/8–9\sp\.m\./);
    await follow("Cancel …: plenary meeting 5");
    await press("Cancel and issue now");
    await isInView(page, /^Plenary meeting 5 has been cancelled.* Calendars that follow/);
  });

  test("is cancelled with a reason, which the public reads in the list of changes and in the calendar", async () => {
    await press("Restore and issue now: plenary meeting 5");
    await isInView(page, /^Plenary meeting 5 has been restored/);
    await follow("Cancel …: plenary meeting 5");
    await page.getByLabel("Reason (French)").fill("La salle est en travaux.");
    await press("Cancel and issue now");
    await isInView(page, /^Plenary meeting 5 has been cancelled/);
    for (const path of [paths.meeting("en", SAMPLE_MEETING), paths.plenaryMeetingIcs("en", SAMPLE_MEETING, 5)])
      expect(await read(path)).toContain("La salle est en travaux.");
  });

  test("has changes that nobody reads until they are issued together; they can be discarded and restored", async () => {
    const before = await read(programme);
    await follow("Room of plenary meeting 1");
    await page.getByLabel("Room (English)").fill("Board Room Q");
    await page.getByText("Public reason (optional)").click();
    await page.getByLabel("Reason (English)").fill("More seats.");
    await press("Save the room");
    await isInView(page, /^The room of plenary meeting 1 has been saved. The public reads it once it is issued/);
    expect(await read(programme)).toBe(before);
    await follow("Look at the differences and issue them");
    await page.getByText("Board Room Q").waitFor();
    expect(await page.getByLabel("Reason (English)").inputValue()).toBe("More seats.");
    await press("Discard these changes");
    await isInView(page, /^The changes have been discarded/);
    expect(await page.getByText("Board Room Q").count()).toBe(0);
    await press("Restore the discarded changes");
    await isInView(page, "The changes are in the working copy again.");
    await page.getByText("Board Room Q").waitFor();
    await page.getByLabel("Reason (English)").fill("More seats.");
    await press("Issue");
    await isInView(page, /^Issued\. The public now reads edition \d+\./);
    expect(await read(programme)).toContain("Board Room Q");
    expect(await read(paths.plenaryMeetingIcs("en", SAMPLE_MEETING, 1))).toContain("More seats.");
    await inChromium(page)?.context().close();
  });
});
