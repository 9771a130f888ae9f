import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { addDays } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { fillRichText, isInView } from "../support/forms";
import { portalCommand, type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";

/*
 * The secretariat of a fictitious body holds a meeting, from an empty portal to its archive, in the
 * browser alone. Its days are over, so that each step is allowed today.
 */
const PASSWORD = "a password of the tests";
const ZONE = "Europe/Vienna";
const TODAY = dayOf(new Date(), ZONE);
const [FIRST_DAY, SECOND_DAY] = [addDays(TODAY, -2), addDays(TODAY, -1)];
const YEAR = FIRST_DAY.slice(0, 4);
const KEY = `wg1-${YEAR}`;
const SERIES = `LAKES/WG.1/${YEAR}`;

let portal: RunningPortal;
let browser: Browser;
let admin: Page;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const dataDir = temporaryDirectory();
  const account = ["--email", "admin@example.org", "--name", "Administrator", "--role", "admin", "--password-stdin"];
  expect(portalCommand(["create-account", ...account], dataDir, {}, PASSWORD).stderr).toBe("");
  [portal, browser] = await Promise.all([startPortal({ as: "start", dataDir }), launchBrowser()]);
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
const follow = (name: string | RegExp) =>
  page
    .getByRole("link", { name, ...(typeof name === "string" && { exact: true }) })
    .first()
    .click();
/** Opens a section of the meeting from the page that is open. */
const section = (name: string) =>
  page.getByRole("navigation", { name: "Sections of the meeting" }).getByRole("link", { name, exact: true }).click();

/** Returns what anyone reads at an address: the status of the response, and its text. */
async function ofPublic(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(portal.url + path);

  return { status: response.status, text: (await response.text()).replace(/\r\n |<\/?mark\b[^>]*>/g, "") };
}

/** The pages of the meeting, and what is made of them. */
const PUBLIC_ADDRESSES = [
  ...LOCALES.map((locale) => paths.meeting(locale, KEY)),
  paths.agenda("en", KEY),
  paths.agendaAkn("en", KEY),
  paths.documents("en", KEY),
  paths.documentsAtom("en", KEY),
  paths.programme("en", KEY),
  paths.programmeIcs("en", KEY),
  paths.report("en", KEY),
  paths.apiV1.meeting(KEY),
  paths.apiV1.agenda(KEY),
  paths.apiV1.documents(KEY),
  paths.apiV1.programme(KEY),
];

/** Returns the status of each of these addresses for anyone. */
async function publicStatuses(): Promise<number[]> {
  const responses = await Promise.all(PUBLIC_ADDRESSES.map((path) => fetch(portal.url + path)));

  return [...new Set(responses.map(({ status }) => status))];
}

/** Returns whether anyone reads a text at an address. */
async function isPublic(text: string, path: string): Promise<boolean> {
  return (await ofPublic(path)).text.includes(text);
}

async function signIn(person: Page, email: string): Promise<void> {
  await person.getByLabel("Email").fill(email);
  await person.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await person.getByRole("button", { name: "Sign in" }).click();
  await person.getByText("Signed in as").waitFor({ state: "attached" });
}

/** Invites a person with a printed link, behind which they choose a password and sign in. */
async function invite(name: string, role: string): Promise<Page> {
  const email = `${role}@example.org`;
  await admin.goto(portal.url + paths.inviteAccount("en"));
  await admin.getByLabel("Name", { exact: true }).fill(name);
  await admin.getByLabel("Email", { exact: true }).fill(email);
  await admin.getByLabel("Role", { exact: true }).selectOption(role);
  await admin.getByRole("button", { name: "Invite with a printed link" }).click();
  const link = await admin.getByText(`${portal.url}/en/password/`).innerText();
  const person = await newPage(browser);
  await person.goto(link);
  await person.getByLabel("New password").fill(PASSWORD);
  await person.getByRole("button", { name: "Save the password" }).click();
  await person.getByText("Your password has been saved").waitFor();
  await signIn(person, email);

  return person;
}

/** Adds an item to the agenda that is open. */
async function addItem(title: string, place?: RegExp): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill(title);
  if (place) {
    const option = page.getByLabel("Place in the agenda").locator("option").filter({ hasText: place });
    await page.getByLabel("Place in the agenda").selectOption(await option.getAttribute("value"));
  }
  await press("Add");
  await page
    .getByRole("link", { name: title })
    .or(page.locator("tr", { hasText: title }))
    .first()
    .waitFor();
  await isInView(page, /^Item .+ has been added/);
}

/** Opens an operation of the status by its name, and confirms it. */
async function carryOut(name: RegExp, confirm: string, said: string): Promise<void> {
  await page.locator("main summary").filter({ hasText: name }).click();
  for (const box of await page.locator("main details[open] input[name=confirmed]").all()) await box.check();
  await press(confirm);
  await isInView(page, said);
}

describe("a meeting of a fictitious body, from an empty portal to its archive", () => {
  test("begins with the administrator, who invites the secretariat", async () => {
    expect(await isPublic("Lakes", paths.home("en"))).toBe(false);
    admin = await newPage(browser);
    await admin.goto(portal.url + paths.signIn("en"));
    await signIn(admin, "admin@example.org");
    page = await invite("Secretary", "secretariat");
    complaints = listenForComplaints(page);
  });

  test("is created from nothing, a draft that nobody else sees", async () => {
    await follow("Today");
    await follow("New meeting");
    await page.getByLabel("Symbol series of the new body").fill("LAKES/WG.1");
    await page.getByLabel("Name of the body (English)").fill("Working Group on Lakes");
    await page.getByLabel("Name of the body (French)").fill("Groupe de travail sur les lacs");
    await page.getByLabel("First day").fill(FIRST_DAY);
    await page.getByLabel("Last day").fill(SECOND_DAY);
    await page.getByLabel("Time zone").fill(ZONE);
    await page.getByLabel("Number of the session or meeting").fill("3");
    await page.getByLabel("Place (English)").fill("Vienna");
    await press("Create the draft");
    await isInView(page, "The draft has been created.");
    expect(await publicStatuses()).toEqual([404]);
  });

  test("gets an agenda with sub-items, and an annotation in two languages", async () => {
    await section("Agenda");
    await addItem("Organizational matters");
    await addItem("The state of the lakes");
    await addItem("Adoption of the report");
    await addItem("Opening of the meeting", /^As a sub-item of \W*1\W*:/);
    await addItem("Adoption of the agenda", /^As a sub-item of \W*1\W*:/);
    await follow(/^Item 2\s+English,/);
    await fillRichText(page, "The Working Group may wish to consider the state of the lakes.", "script");
    await press("Save");
    await isInView(page, "Saved. Only the secretariat sees the draft.");
    await page.getByRole("navigation", { name: "Language of the text" }).getByText("Français").click();
    await page.getByText("There is no text in this language yet.").waitFor();
    await page.getByLabel("Title", { exact: true }).fill("L’état des lacs");
    await fillRichText(page, "Le Groupe de travail souhaitera peut-être examiner l’état des lacs.", "script");
    await press("Save");
    await isInView(page, "Saved. Only the secretariat sees the draft.");
    expect(await publicStatuses()).toEqual([404]);
    expect(await isPublic("The state of the lakes", paths.search("en", { q: "lakes" }))).toBe(false);
  });

  test("gets four plenary meetings by a pattern, each with its items", async () => {
    await section("Programme");
    const weekends = page.getByLabel("Also on Saturdays and Sundays");
    if ((await weekends.count()) > 0) await weekends.check();
    await press("Show what would be added");
    await press("Add these 4 plenary meetings");
    await isInView(page, /^Plenary meetings have been added, from number 1 on/);
    for (const [number, items] of [
      [1, ["Opening of the meeting", "Adoption of the agenda"]],
      [2, ["The state of the lakes"]],
      [3, ["The state of the lakes"]],
      [4, ["Adoption of the report"]],
    ] as const) {
      await follow(`Items of plenary meeting ${number}`);
      for (const item of items) await page.getByLabel(item).check();
      await press("Save the items");
      await isInView(page, new RegExp(`^The entries of plenary meeting ${number} have been saved`));
    }
  });

  test("gets a register of documents, whose symbols are reserved", async () => {
    await section("Documents");
    for (const [kind, title] of [
      ["annotated-provisional-agenda", "Annotated provisional agenda"],
      ["background-paper", "Background paper on the lakes"],
    ] as const) {
      await follow("Add a document");
      await page.getByLabel("Kind").selectOption(kind);
      await page.getByLabel("English", { exact: true }).fill(title);
      if (kind === "background-paper") await page.getByLabel("The state of the lakes").check();
      await press("Reserve the symbol");
      await isInView(page, /is reserved\. Only staff see the document/);
      await follow("All documents");
    }
    await page.getByRole("link", { name: `${SERIES}/2`, exact: true }).waitFor();
    expect((await ofPublic(paths.document("en", `${SERIES}/2`))).status).toBe(404);
  });

  test("is prepared with a colleague, who is invited", async () => {
    const editor = await invite("Editor", "editor");
    await editor
      .getByRole("link", { name: /Working Group on Lakes/ })
      .first()
      .waitFor();
    await editor.context().close();
  });

  test("is announced, which issues its agenda and programme to everyone", async () => {
    await page.goto(portal.url + paths.secretariatMeeting("en", KEY));
    await page
      .locator("main summary")
      .filter({ hasText: /Announce the meeting/ })
      .click();
    // A draft translation goes out only where somebody says so.
    const french = page.getByRole("checkbox", { name: /^French: not ready/ });
    expect(await french.isChecked()).toBe(false);
    await french.check();
    await press("Announce now");
    await isInView(page, "The meeting has been announced and is open to everyone.");
    expect(await publicStatuses()).toEqual([200]);
    expect(await isPublic("The state of the lakes", paths.search("en", { q: "lakes" }))).toBe(true);
    expect(await isPublic("souhaitera peut-être examiner l’état des lacs", paths.agenda("fr", KEY))).toBe(true);
    expect(await isPublic("Working Group on Lakes", paths.home("en"))).toBe(true);
    const calendar = (await ofPublic(paths.programmeIcs("en", KEY))).text;
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect((await ofPublic(paths.document("en", `${SERIES}/1`))).status).toBe(200);
    expect((await ofPublic(paths.document("en", `${SERIES}/2`))).status).toBe(404);
  });

  test("issues a document in two languages, told apart by their names", async () => {
    await section("Documents");
    await follow(`${SERIES}/2`);
    const file = (language: string, text: string) => ({
      name: `2-${language}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(text),
    });
    await page
      .locator('input[type="file"]')
      .setInputFiles([file("E", "The lakes are clean."), file("F", "Les lacs sont propres.")]);
    await press("Upload");
    await isInView(page, "The files have been received. Nothing has been issued yet.");
    expect((await ofPublic(paths.document("en", `${SERIES}/2`))).status).toBe(404);
    await press("Issue the ticked files");
    await isInView(page, "The files have been issued.");
    expect(await isPublic("Background paper on the lakes", paths.document("en", `${SERIES}/2`))).toBe(true);
    expect(await isPublic(`${SERIES}/2`, paths.documentsAtom("fr", KEY))).toBe(true);
  });

  test("is opened, and on its second day a plenary meeting is moved with a reason and issued again", async () => {
    await page.goto(portal.url + paths.secretariatMeeting("en", KEY));
    await carryOut(/the meeting is in session/, "Note that it is in session", "The meeting is noted as in session.");
    const sequences = async () =>
      [...(await ofPublic(paths.programmeIcs("en", KEY))).text.matchAll(/SEQUENCE:(\d+)/g)].map(([, each]) =>
        Number(each),
      );
    const before = await sequences();
    await section("Programme");
    await follow("Change the time of plenary meeting 3");
    await page.getByLabel("Begins", { exact: true }).fill("11:00");
    await page.getByLabel("Ends", { exact: true }).fill("12:30");
    await page.getByText("Public reason (optional)").first().click();
    await page.getByLabel("Reason (English)").first().fill("The hall is being aired.");
    await press("Save the time");
    await isInView(page, /^Plenary meeting 3 has been moved/);
    // Saved, and not issued: the public reads the time of before.
    expect(await isPublic("12.30", paths.programme("en", KEY))).toBe(false);
    expect(await sequences()).toEqual(before);

    await follow("Look at the differences and issue them");
    await press("Issue");
    await isInView(page, /^Issued\. The public now reads edition 2\./);
    expect(await isPublic("12.30", paths.programme("en", KEY))).toBe(true);
    expect(await isPublic("The hall is being aired.", paths.meeting("en", KEY))).toBe(true);
    const after = await sequences();
    expect(after[0]).toBeGreaterThan(before[0] ?? 0);
    expect(after.filter((each, index) => each !== before[index])).toHaveLength(2);
    expect(await isPublic("The hall is being aired.", paths.programmeIcs("en", KEY))).toBe(true);
  });

  test("has adopted its agenda, and undoes and repeats the record of it", async () => {
    await section("Agenda");
    await follow("Adoption of the agenda");
    await press("Record the adoption");
    await isInView(page, "The adoption of the agenda has been recorded.");
    expect(await isPublic("Agenda (adopted on", paths.agenda("en", KEY))).toBe(true);
    expect(await isPublic("Ordre du jour (adopté le", paths.meeting("fr", KEY))).toBe(true);
    await press("Undo the adoption");
    await isInView(page, "The adoption has been undone: the agenda is provisional again.");
    expect(await isPublic("Agenda (adopted on", paths.agenda("en", KEY))).toBe(false);
    await press("Record the adoption");
    await isInView(page, "The adoption of the agenda has been recorded.");
    expect(await isPublic("The provisional agenda was adopted without change.", paths.agenda("en", KEY))).toBe(true);
  });

  test("records a decision, which the public reads", async () => {
    await section("Decisions");
    await follow("Record a decision");
    await page.getByLabel("How").selectOption("consensus");
    await page.getByLabel("Day of the decision").fill(SECOND_DAY);
    await page.getByLabel("English", { exact: true }).fill("The Working Group decided to meet again.");
    await press("Record a decision");
    await isInView(page, "The decision has been recorded.");
    expect(await isPublic("The Working Group decided to meet again.", paths.meeting("en", KEY))).toBe(true);
  });

  test("drafts the report, which only staff read until it is adopted and issued", async () => {
    await section("Report");
    await press("Generate the draft");
    await isInView(page, /paragraphs were added/);
    await follow("Add a paragraph on item 2");
    await fillRichText(page, "Many speakers praised the lakes.", "script");
    await press("Save");
    await isInView(page, "The paragraph has been added.");
    const report = await page.request.get(portal.url + paths.reportPdf("en", KEY));
    expect(report.headers()["content-type"]).toBe("application/pdf");
    expect((await fetch(portal.url + paths.reportPdf("en", KEY))).headers.get("content-type")).not.toContain("pdf");
    expect(await isPublic("praised", paths.report("en", KEY))).toBe(false);

    await page.goto(portal.url + paths.secretariatMeeting("en", KEY));
    await carryOut(/the report is adopted/, "Note the adoption", "The adoption of the report is noted.");
    await section("Documents");
    await follow("Add a document");
    await page.getByLabel("Kind").selectOption("report");
    await page.getByLabel("English", { exact: true }).fill("Report on the third meeting");
    await press("Reserve the symbol");
    await isInView(page, `${SERIES}/3 is reserved.`);
    const file = { name: "3-E.pdf", mimeType: "application/pdf", buffer: await report.body() };
    await page.locator('input[type="file"]').setInputFiles([file]);
    await press("Upload");
    await isInView(page, "The files have been received.");
    expect(await isPublic(`${SERIES}/3`, paths.report("en", KEY))).toBe(false);
    await press("Issue the ticked files");
    await isInView(page, "The files have been issued.");
    expect(await isPublic(`${SERIES}/3`, paths.report("en", KEY))).toBe(true);
    expect(await isPublic("Many speakers praised the lakes.", paths.search("en", { q: "speakers" }))).toBe(true);
  });

  test("is archived, and stays open to everyone", async () => {
    await page.goto(portal.url + paths.secretariatMeeting("en", KEY));
    await carryOut(/Archive the meeting/, "Archive", "The meeting has been archived.");
    expect(await publicStatuses()).toEqual([200]);
    expect(complaints).toEqual([]);
  });
});

/* The same core in Arabic, with the keys alone: another meeting of the body. */
describe("a meeting that is prepared by the keyboard alone, in Arabic", () => {
  const NEXT_YEAR = Number(YEAR) + 1;
  const NEXT_KEY = `wg1-${NEXT_YEAR}`;
  let keys: Page;
  let loads = 0;
  beforeAll(async () => {
    keys = await newPage(browser, { locale: "en-US", viewport: { width: 1280, height: 800 } });
    keys.on("load", () => (loads += 1));
  });
  afterAll(() => keys.context().close());

  /** Returns the name of what has the focus, and whether that is seen: marked, and on the screen. */
  const focused = () =>
    keys.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return { name: "", isSeen: false };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom } = element.getBoundingClientRect();
      const labelledBy = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;

      return {
        name: (element.ariaLabel ?? (labelledBy ?? label ?? element).textContent ?? "").trim(),
        isSeen: outlineStyle !== "none" && outlineWidth !== "0px" && bottom > 0 && top < innerHeight,
      };
    });

  /** Presses Tab until what has this name has the focus; everything on the way is seen to have it. */
  async function tabTo(name: string, limit: number): Promise<void> {
    const passed: string[] = [];
    while (passed.length < limit) {
      await keys.keyboard.press("Tab");
      await expect.poll(async () => (await focused()).isSeen, { message: `after ${passed.at(-1)}` }).toBe(true);
      const now = await focused();
      if (now.name === name) return;
      passed.push(now.name);
    }
    throw new Error(`${name} is not among what Tab reaches:\n${passed.join("\n")}`);
  }

  /** Opens an entry of the command menu by what is typed. */
  async function goTo(typed: string): Promise<void> {
    const field = keys.locator("dialog [role=combobox]");
    // Before the page is ready, its key does nothing.
    await expect
      .poll(
        async () => {
          if (!(await field.isVisible())) await keys.keyboard.press("Control+k");
          return field.isVisible();
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await keys.keyboard.type(typed);
    await keys.locator('[role="option"][aria-selected="true"]').filter({ hasText: typed }).waitFor();
    await Promise.all([keys.waitForEvent("load"), keys.keyboard.press("Enter")]);
  }

  /** The outcome is shown within the screen, and the keyboard goes on there. */
  async function isSaid(text: string, isFocused = true): Promise<void> {
    await isInView(keys, text);
    if (isFocused) await expect.poll(async () => (await focused()).name).toContain(text);
  }

  test("is created, its first field two keys away", async () => {
    await keys.goto(portal.url + paths.signIn("ar", paths.secretariat("ar")));
    const signInWords = getTranslator("ar", "signIn");
    await tabTo(signInWords("email"), 10);
    await keys.keyboard.type("secretariat@example.org");
    await tabTo(signInWords("password"), 1);
    await keys.keyboard.type(PASSWORD);
    await Promise.all([keys.waitForURL(/ar\/secretariat$/), keys.keyboard.press("Enter")]);
    const done = getTranslator("ar", "meetingPreparation");
    await goTo(done("newTitle"));
    await tabTo(getTranslator("ar", "workspace")("firstField"), 2);
    await keys.keyboard.press("Enter");
    await expect.poll(async () => (await focused()).name).toBe(done("body"));
    await keys.keyboard.press("ArrowDown");
    const t = getTranslator("ar", "imports");
    await tabTo(t("startsOn"), 2);
    await keys.keyboard.type(`0504${NEXT_YEAR}`);
    await tabTo(t("endsOn"), 4);
    await keys.keyboard.type(`0505${NEXT_YEAR}`);
    await tabTo(t("timeZone"), 4);
    await keys.keyboard.type(ZONE);
    await tabTo(t("placeIn", { language: languageName("ar", "ar") }), 4);
    await keys.keyboard.type("فيينا");
    await keys.keyboard.press("Enter");
    await isSaid(done("done.created"));
    expect(keys.url()).toContain(paths.secretariatMeeting("ar", NEXT_KEY));
  });

  test("gets an item, a sub-item and an annotation, each said where it was saved", async () => {
    const t = getTranslator("ar", "agendaEditor");
    await goTo(t("add"));
    await tabTo(t("titleLabel"), 1);
    await keys.keyboard.type("حالة البحيرات");
    await keys.keyboard.press("Enter");
    await isSaid(t("addedDone", { number: "1" }));
    await tabTo(t("addAnother"), 1);
    await keys.keyboard.press("Enter");
    await expect.poll(async () => (await focused()).name).toBe(t("titleLabel"));
    await keys.keyboard.type("مياه البحيرات");
    await tabTo(t("languages"), 1);
    await tabTo(t("place"), 1);
    // Past its end and after the first item: under it.
    await keys.keyboard.press("ArrowDown");
    await keys.keyboard.press("ArrowDown");
    await tabTo(t("addButton"), 1);
    await keys.keyboard.press("Enter");
    await isSaid(t("addedDone", { number: printItemNumber("1 (a)", "ar") }));
    await goTo("مياه البحيرات");
    await tabTo(getTranslator("ar", "workspace")("firstField"), 2);
    await keys.keyboard.press("Enter");
    await tabTo(t("annotation"), 12);
    await keys.keyboard.type("لعلّ الفريق العامل يود أن ينظر في حالة البحيرات.");
    await keys.keyboard.press("Control+Enter");
    // The cursor stays in the text.
    await isSaid(t("savedDraft"), false);
    expect(await focused()).toEqual({ name: t("annotation"), isSeen: true });
  });

  test("gets a plenary meeting by the form that the command menu opens", async () => {
    const t = getTranslator("ar", "programmeEditor");
    await goTo(t("addForms.plenary-meeting"));
    await tabTo(t("day"), 1);
    await tabTo(t("addOne"), 14);
    await keys.keyboard.press("Enter");
    await isSaid(t("addedDone", { number: 1, told: "" }).trim());
  });

  test("is announced, and everyone reads it", async () => {
    const t = getTranslator("ar", "meetingPreparation");
    await goTo(getTranslator("ar", "secretariat")("sections.meeting"));
    await tabTo(getTranslator("ar", "portal")("skip"), 1);
    await keys.keyboard.press("Enter");
    // Past the sections, the texts that are missing in five languages, and the plenary meeting.
    await tabTo(t("operations.announce.name"), 13);
    await keys.keyboard.press("Enter");
    await tabTo(t("operations.announce.confirm"), 1);
    await keys.keyboard.press("Enter");
    await isSaid(t("done.announced"));
    expect(await isPublic("مياه البحيرات", paths.agenda("ar", NEXT_KEY))).toBe(true);
    // Each way through the command menu loads one page, and nothing else does.
    expect(loads).toBeLessThanOrEqual(8);
  });
});
