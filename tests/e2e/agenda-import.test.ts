import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { agendaText } from "../agenda-import/drafts/agenda-text";
import { TIDAL_LAKES_IN_SIX_LANGUAGES as TIDES } from "../support/agenda-documents/tidal-lakes-in-six-languages";
import { writeDocx } from "../support/agenda-documents/write-docx";
import { launchBrowser, listenForComplaints } from "../support/browser";
import { startDemo } from "../support/demo";
import type { RunningPortal } from "../support/portal";
import { faultsOnScreens } from "../support/screens";
import { signedInPage } from "../support/sign-in";

const directory = mkdtempSync(join(tmpdir(), "portal-imports-"));
let portal: RunningPortal;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
  page = await signedInPage(browser, portal.url, "secretariat");
  complaints = listenForComplaints(page);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  rmSync(directory, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);

  return path;
}

/** Chooses files on the page of imports and sends them. */
async function send(on: Page, files: string[]): Promise<void> {
  await on.locator('input[type="file"]').setInputFiles(files);
  await on.getByRole("button", { name: "Read the files" }).click();
}

/** Drops files on the page, beside the field, as a person does from the desktop. */
async function drop(on: Page, files: string[]): Promise<void> {
  const box = await on.getByRole("heading", { level: 1 }).boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
  const session = await on.context().newCDPSession(on);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data: { items: [], files, dragOperationsMask: 1 } });
}

/** Starts an import and returns the id of its draft. */
async function start(on: Page, files: string[]): Promise<string> {
  await on.goto(portal.url + paths.secretariatImports("en"));
  await send(on, files);
  await on.waitForURL(/\/imports\/[0-9a-f-]{36}/);

  return /\/imports\/([0-9a-f-]{36})/.exec(on.url())?.[1] ?? "";
}

const press = (on: Page, name: string | RegExp) => on.getByRole("button", { name }).click();

async function correct(on: Page, draft: string, edit: string, fill: () => Promise<unknown>): Promise<void> {
  await on.goto(portal.url + paths.secretariatImport("en", draft, { text: "en", edit }));
  await fill();
  await press(on, "Save the correction");
  await on.getByText("The correction has been saved.").waitFor();
}

describe("an agenda of a body that the portal does not know", () => {
  let draft: string;

  test("is read from six Word documents, and shown before anything is public", async () => {
    const files: string[] = [];
    for (const locale of LOCALES) files.push(file(`${locale}.docx`, await writeDocx(TIDES[locale]!))); // it has all six
    draft = await start(page, files);

    await page.getByText("The files have been read.").waitFor();
    await page.getByText(/Confirming creates a new meeting: Second session, Working Group on Tides/).waitFor();
    await page.getByText("The language versions agree in structure and number.").waitFor();
    expect((await fetch(portal.url + paths.meeting("en", "wg1-2031"))).status).toBe(404);
    for (const locale of ["en", "ar"] as const) {
      await page.goto(portal.url + paths.secretariatImport(locale, draft));
      expect(await faultsOnScreens(page, locale)).toEqual([]);
    }
    await page.goto(portal.url + paths.secretariatImport("en", draft, { edit: "item:2" }));
    expect(await faultsOnScreens(page, "en")).toEqual([]);
  });

  test("is corrected part by part, where the eye is", async () => {
    await correct(page, draft, "item:2", () =>
      page.getByLabel("Title", { exact: true }).fill("Reading of all tide gauges"),
    );
    await correct(page, draft, "document:CTL/CONF/WG.1/2031/2", () =>
      page.getByLabel("Also listed under item").selectOption("3"),
    );
    await page.getByText("Items 2, 3 · ").waitFor();
    await correct(page, draft, "document:", async () => {
      await page.getByLabel("Symbol", { exact: true }).fill("CTL/CONF/WG.1/2031/99");
      await page.getByLabel("Listed under item", { exact: true }).selectOption("4");
    });
    await page.goto(portal.url + paths.secretariatImport("en", draft, { edit: "document:CTL/CONF/WG.1/2031/99" }));
    await press(page, "Remove document CTL/CONF/WG.1/2031/99");
    await page.getByText("It has been removed.").waitFor();
    await correct(page, draft, "plenary:1", () => page.getByLabel("Begins at").fill("09:30"));
    await correct(page, draft, "particulars", () => page.getByLabel("Last day").fill("2031-04-03"));
    await correct(page, draft, "item:", async () => {
      await page.getByLabel("Number", { exact: true }).fill("9");
      await page.getByLabel("Title", { exact: true }).fill("A mistake");
    });
    await page.goto(portal.url + paths.secretariatImport("en", draft, { edit: "item:9" }));
    await press(page, "Remove item 9");
    await page.getByText("It has been removed.").waitFor();
    await page.goto(portal.url + paths.secretariatImport("en", draft, { edit: "entry:" }));
    await page.getByLabel("Kind", { exact: true }).selectOption("holiday");
    await page.getByLabel("Day", { exact: true }).fill("2031-04-03");
    await press(page, "Save the correction");
    await page.getByText("The correction has been saved.").waitFor();
    await page.goto(portal.url + paths.secretariatImport("en", draft, { edit: "event:2" }));
    await press(page, /^Remove the entry of/);
    await page.getByText("It has been removed.").waitFor();
  });

  test("says at the field what is wrong, and loses nothing that was typed", async () => {
    await page.goto(portal.url + paths.secretariatImport("en", draft, { edit: "item:4" }));
    await page.getByLabel("Number", { exact: true }).fill("2");
    await page.getByLabel("Annotation", { exact: true }).fill("Typed and not lost.");
    await press(page, "Save the correction");
    await page.locator("#error-number").getByText("There is already an item 2.").waitFor();
    expect(await page.locator("[name=annotation]").inputValue()).toBe("Typed and not lost.");
  });

  test("is corrected by two people without either losing a text", async () => {
    const other = await signedInPage(browser, portal.url, "admin");
    const form = portal.url + paths.secretariatImport("en", draft, { edit: "item:3" });
    await Promise.all([page.goto(form), other.goto(form)]);
    await other.getByLabel("Title", { exact: true }).fill("Theirs");
    await press(other, "Save the correction");
    await other.getByText("The correction has been saved.").waitFor();
    await page.getByLabel("Title", { exact: true }).fill("Mine");
    await press(page, "Save the correction");
    await page.getByText("Saved in the meantime: Theirs").first().waitFor();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Mine");
    await press(page, "Save the correction");
    await page.getByText("The correction has been saved.").waitFor();
    await other.context().close();
  });

  test("loses a file, gets it back by an undo that stays, and gets it anew", async () => {
    await page.goto(portal.url + paths.secretariatImport("en", draft));
    await press(page, "Remove zh.docx");
    await page.getByText("The file has been removed.").waitFor();
    await page.goto(portal.url + paths.secretariatImport("en", draft));
    await press(page, "Undo the removal of zh.docx");
    await page.getByText("The file has been restored.").waitFor();
    await press(page, "Remove zh.docx");
    await page.getByText("The file has been removed.").waitFor();
    await send(page, [join(directory, "zh.docx")]);
    await page.getByText("The files have been read.").waitFor();
    await page.getByRole("link", { name: "zh.docx" }).first().waitFor();
  });

  test("is public in six languages once it is confirmed, and its draft says so", async () => {
    await page.goto(portal.url + paths.secretariatImport("en", draft));
    await press(page, "Confirm and publish");
    await page.getByText("The agenda has been imported. The meeting is public.").waitFor();
    for (const locale of LOCALES) {
      const agenda = await (await fetch(portal.url + paths.agenda(locale, "wg1-2031"))).text();
      expect(agenda).toContain(TIDES[locale]?.body);
      expect(agenda).toContain(locale === "en" ? "Reading of all tide gauges" : TIDES[locale]?.items[3]?.title);
    }
    const document = await (await fetch(portal.url + paths.document("en", "CTL/CONF/WG.1/2031/1"))).text();
    expect(document.match(/\/api\/files\/[0-9a-f-]{36}/g)?.length).toBeGreaterThanOrEqual(6);
    await page.goto(portal.url + paths.secretariatImport("en", draft));
    await page.getByText("This import has been confirmed.").waitFor();
    await page.getByRole("link", { name: "zh.docx" }).waitFor();
  });

  test("is revised: a text that people have edited stays until the document's is chosen", async () => {
    await page.goto(portal.url + paths.secretariatAgenda("en", "wg1-2031"));
    await page.getByRole("link", { name: /^Item 4\s+English,/ }).click();
    await page.getByLabel("Title", { exact: true }).fill("Adoption of the edited report");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved in the working copy. The public reads it once it is issued.").waitFor();

    const revision = { ...TIDES.en!, symbol: "CTL/CONF/WG.1/2031/1/Rev.1" }; // it has all six
    const revised = await start(page, [file("rev.docx", await writeDocx(revision))]);
    await page.getByText(/Confirming changes an existing meeting/).waitFor();
    await page.getByText("This text was edited here.").first().waitFor();
    await press(page, "Take the document’s text");
    await page.getByText("The choice has been saved.").waitFor();
    expect(await page.getByRole("button", { name: "Keep the edited text" }).count()).toBe(1);
    await page.goto(portal.url + paths.secretariatImport("en", revised));
    await press(page, "Confirm and publish");
    await page.getByText("The agenda has been imported. The meeting is public.").waitFor();
    const agenda = await (await fetch(portal.url + paths.agenda("en", "wg1-2031"))).text();
    expect(agenda).toContain("Adoption of the report");
    expect(agenda).not.toContain("Adoption of the edited report");
  });
});

describe("files dropped on the page", () => {
  test("of two agendas become an import of each, and say which went where", async () => {
    await page.goto(portal.url + paths.secretariatImports("en"));
    const files = [
      file("rapids.txt", agendaText("CQR/WG.9/2044/1", "1 June 2044")),
      file("weirs.txt", agendaText("CQR/WG.8/2045/1", "1 June 2045")),
    ];
    await drop(page, files);
    await press(page, "Read the files");
    await page.getByText("The files are of 2 different agendas.").waitFor();
    await page.getByText(/^This import: .*rapids\.txt/).waitFor();
    await page.getByRole("link", { name: /^Import of .*CQR\/WG\.8\/2045\/1/ }).click();
    await page.getByText(/^This import: .*weirs\.txt/).waitFor();
  });

  test("lead to what is to be checked: by a filter, and from issue to issue by a key", async () => {
    const text = agendaText("CQR/WG.9/2046/1", "1 June 2046").replace(/Distr.*\n|Original.*\n/g, "");
    await start(page, [file("issues.txt", text)]);
    // The page of the upload may still be leaving.
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: "Show only what is to be checked" }).click();
    await page.getByRole("link", { name: "Show everything" }).waitFor();
    await page.getByRole("button", { name: "Next issue" }).waitFor();
    await page.keyboard.press("F8");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    expect(first).toBeTruthy();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-finding"))).toBe(true);
    await page.keyboard.press("F8");
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    await page.keyboard.press("Shift+F8");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
  });
});

describe("an import that cannot be confirmed", () => {
  test("says which files are no agenda, and keeps nothing", async () => {
    await page.goto(portal.url + paths.secretariatImports("en"));
    await send(page, [file("letter.txt", "Dear colleagues,\nplease find attached …")]);
    await page.getByText(/None of the files is an agenda\. letter\.txt, line 1/).waitFor();
  });

  test("says what is missing, with a link to its field, and is discarded at once, which can be undone", async () => {
    const draft = await start(page, [file("quiet.txt", agendaText("", "1 June 2030"))]);
    await press(page, "Confirm and publish");
    await page
      .getByText(/Nothing has been imported yet\. Enter what is missing first: .*The symbol of the agenda/)
      .waitFor();
    await page.getByRole("link", { name: "The symbol of the agenda" }).first().click();
    await page.getByLabel("Symbol", { exact: true }).waitFor();
    await page.goto(portal.url + paths.secretariatImport("en", draft));
    await press(page, "Discard this import");
    await page.getByText("The import has been discarded.").waitFor();
    await press(page, "Undo");
    await page.getByText("The import has been reopened.").waitFor();
    await press(page, "Discard this import");
    await page.getByText("The import has been discarded.").waitFor();
    await page.goto(portal.url + paths.secretariatImport("en", draft));
    await page.getByText("This import was discarded.").waitFor();
  });

  test("is not shown to an editor, and nothing complained", async () => {
    const editor = await signedInPage(browser, portal.url, "editor");
    const response = await editor.goto(portal.url + paths.secretariatImports("en"));
    expect(response?.status()).toBe(404);
    await editor.context().close();
    expect(complaints.filter((each) => !/ 4(?:22|04)/.test(each))).toEqual([]);
  });
});

test("without JavaScript an agenda comes in by the same forms", async () => {
  const plain = await signedInPage(browser, portal.url, "secretariat", { javaScriptEnabled: false });
  const draft = await start(plain, [file("bridges.txt", agendaText("CQR/WG.9/2030/1", "1 June 2030"))]);
  await press(plain, "Discard this import");
  await plain.goto(portal.url + paths.secretariatImport("en", draft));
  await press(plain, "Reopen this import");
  await plain.getByText("The import has been reopened.").waitFor();
  await correct(plain, draft, "item:2", () => plain.getByLabel("Title", { exact: true }).fill("All other matters"));
  await plain.goto(portal.url + paths.secretariatImport("en", draft));
  await press(plain, "Confirm and publish");
  await plain.getByText("The agenda has been imported. The meeting is public.").waitFor();
  await plain.context().close();
});
