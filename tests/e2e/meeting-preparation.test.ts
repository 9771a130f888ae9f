import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser, listenForComplaints } from "../support/browser";
import { portalCommand, type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { type PostgresServer, startPostgres } from "../support/postgres-server";
import { faultsOnScreens } from "../support/screens";
import { signedInPage } from "../support/sign-in";

const PASSWORD = "a password of the tests";
const FIRST = "wg1-2001";
const CLONE = "wg1-2099";
let server: PostgresServer;
let portal: RunningPortal;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  server = await startPostgres();
  const dataDir = temporaryDirectory();
  const env = { DATABASE_URL: server.url };
  portalCommand(["migrate"], dataDir, env);
  const account = ["--email", "secretariat@example.org", "--name", "Secretariat", "--role", "secretariat"];
  const created = portalCommand(["create-account", ...account, "--password-stdin"], dataDir, env, PASSWORD);
  expect(created.stderr).toBe("");
  portal = await startPortal({ as: "start", dataDir, env });
  browser = await launchBrowser();
  page = await signedInPage(browser, portal.url, "secretariat", { password: PASSWORD });
  complaints = listenForComplaints(page);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await server?.stop();
});

const open = (path: string) => page.goto(portal.url + path);
const press = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" }).click();
const main = () => page.locator("main");
const ofPublic = async (path: string) => (await fetch(portal.url + path)).status;

/** Opens an operation of the status by its name, and confirms it. */
async function carryOut(name: RegExp, confirm: string, reason?: string) {
  await main().locator("summary").filter({ hasText: name }).click();
  for (const box of await main().locator("details[open] input[name=confirmed]").all()) await box.check();
  if (reason) await main().getByLabel("Reason").last().fill(reason);
  await page.getByRole("button", { name: confirm, exact: true }).click();
}

describe("a meeting of a body that nobody knows, on an empty portal", () => {
  test("is created as a draft from nothing", async () => {
    await open(paths.secretariat("en"));
    await page.getByRole("link", { name: "New meeting" }).click();
    await page.getByLabel("Symbol series of the new body").fill("lakes/wg.1");
    await page.getByLabel("Name of the body (English)").fill("Working Group on Lakes");
    await page.getByLabel("First day").fill("2001-05-07");
    await page.getByLabel("Last day").fill("2001-05-08");
    await page.getByLabel("Time zone").fill("Europe/Atlantis");
    await page.getByLabel("Number of the session or meeting").fill("3");
    await page.getByLabel("Place (English)").fill("Vienna");
    await press("Create the draft");
    // The form holds the typed text after a refusal.
    await main().getByText("Enter a time zone, such as Europe/Vienna.").first().waitFor();
    expect(await page.getByLabel("Name of the body (English)").inputValue()).toBe("Working Group on Lakes");
    await page.getByLabel("Time zone").fill("Europe/Vienna");
    await press("Create the draft");

    await main().getByText("The draft has been created.").waitFor();
    expect(page.url()).toContain(paths.secretariatMeeting("en", FIRST));
    expect(await ofPublic(paths.meeting("en", FIRST))).toBe(404);
  });

  test("names what it lacks before it can be announced", async () => {
    const items = main().getByRole("link", { name: "at least one agenda item" });
    expect(await items.getAttribute("href")).toBe(paths.secretariatAgenda("en", FIRST));
    expect(await main().getByText("Announce the meeting").count()).toBe(0);
    await items.click();
    await page.getByLabel("Title", { exact: true }).fill("The lakes in 2001");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await main()
      .getByText(/Item 1 has been added/)
      .waitFor();
    await open(paths.secretariatMeeting("en", FIRST));
    expect(await items.count()).toBe(0);
  });

  test("is seen by the secretariat as the public will see it", async () => {
    for (const path of [paths.meeting("en", FIRST), paths.agenda("ar", FIRST), paths.programme("zh", FIRST)]) {
      await open(path);
      expect(
        await main()
          .getByText(/Draft: visible|مسودة: لا يراها|草稿：仅/)
          .count(),
      ).toBe(1);
      expect(await ofPublic(path)).toBe(404);
    }
  });

  test("changes its particulars, as often as wanted, and in each of the six languages", async () => {
    await open(paths.secretariatParticulars("en", FIRST));
    for (const place of ["Geneva", "Vienna"]) {
      await page.getByLabel("Place (English)").fill(place);
      await page.getByLabel("Place (French)").fill(`${place} (fr)`);
      await press("Save");
      await main().getByText("Saved.", { exact: true }).waitFor();
      expect(await page.getByLabel("Place (English)").inputValue()).toBe(place);
    }
  });

  test("is deleted and restored", async () => {
    await open(paths.secretariatMeeting("en", FIRST));
    await carryOut(/Delete the draft/, "Delete the draft");
    await main().getByText("This draft has been deleted. It can be restored here.").waitFor();
    await press(/^Restore/);
    await main().getByText("The draft has been restored.").waitFor();
  });

  test("is announced, withdrawn with a reason, and announced again", async () => {
    await carryOut(/Announce the meeting/, "Announce now");
    await main().getByText("The meeting has been announced and is open to everyone.").waitFor();
    for (const locale of LOCALES) expect(await ofPublic(paths.meeting(locale, FIRST))).toBe(200);
    await carryOut(/Withdraw the announcement/, "Withdraw the announcement");
    await main().getByText("Enter the reason.").first().waitFor();
    await main().getByLabel("Reason").last().fill("Too early.");
    await page.getByRole("button", { name: "Withdraw the announcement", exact: true }).click();
    await main().getByText("The status before has been restored.").waitFor();
    expect(await ofPublic(paths.meeting("en", FIRST))).toBe(404);
    await carryOut(/Announce the meeting/, "Announce now");
    await main().getByText("The meeting has been announced").waitFor();
    expect(await ofPublic(paths.agenda("fr", FIRST))).toBe(200);
  });

  test("goes through its statuses to the archive", async () => {
    await carryOut(/the meeting is in session/, "Note that it is in session");
    await main().getByText("The meeting is noted as in session.").waitFor();
    await carryOut(/the report is adopted/, "Note the adoption");
    await main().getByText("The adoption of the report is noted.").waitFor();
    await carryOut(/Archive the meeting/, "Archive");
    await main().getByText("The meeting has been archived.").waitFor();
    expect(await ofPublic(paths.meeting("en", FIRST))).toBe(200);
  });

  test("is cloned for the next year, with what is to be checked", async () => {
    await page.getByRole("link", { name: "Clone this meeting" }).click();
    expect(await page.getByLabel("Number of the session or meeting").inputValue()).toBe("4");
    await page.getByLabel("First day").fill("2099-05-04");
    await page.getByLabel("Last day").fill("2099-05-05");
    await press("Create the clone as a draft");
    await main().getByText("The clone has been created as a draft.").waitFor();
    expect(page.url()).toContain(paths.secretariatMeeting("en", CLONE));
    await open(paths.secretariatFindings("en", CLONE));
    await main()
      .getByText(/The year .*2001.* stands in item/)
      .waitFor();
    expect(await ofPublic(paths.meeting("en", CLONE))).toBe(404);
  });

  test("is listed with its status, and everything is in the record", async () => {
    await open(paths.secretariat("en"));
    const rows = await main().getByRole("row").allInnerTexts();
    expect(rows.map((row) => /Draft|Archived/.exec(row)?.[0]).filter(Boolean)).toEqual(["Draft", "Archived"]);
    await open(paths.secretariatAuditLog("en", FIRST));
    for (const event of [
      "created the draft meeting",
      "announced the meeting",
      "took back the status",
      "archived the meeting",
    ])
      expect(await main().getByText(event).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe.each(["en", "ar", "zh"] as const)("the pages of preparing a meeting, in %s", (locale) => {
  test.each([
    ["the list", () => paths.secretariat(locale)],
    ["a new meeting", () => paths.secretariatNewMeeting(locale)],
    ["a clone", () => paths.secretariatNewMeeting(locale, FIRST)],
    ["the overview of a draft", () => paths.secretariatMeeting(locale, CLONE)],
    ["the particulars", () => paths.secretariatParticulars(locale, CLONE)],
    ["the preview of a draft", () => paths.meeting(locale, CLONE)],
  ])("fit every screen and have no fault: %s", async (_, path) => {
    await open(path());
    await main()
      .locator("details")
      .evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
    expect(await faultsOnScreens(page, locale)).toEqual([]);
  });
});
