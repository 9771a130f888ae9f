import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { openPglite } from "@/db/pglite";
import { directory, issue, meetingWithDocuments, SECRETARIAT, store, withFiles } from "../documents/meeting";
import { accessibilityFaults, launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { htmlFaults } from "../support/html-checker";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { PlainPage } from "../support/plain-browser/plain-page";
import { type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { faultsOnScreens } from "../support/screens";

/* A realistic meeting: documents of every status, a draft report, plenary meetings moved and cancelled. */
const MEETING = "/meetings/wg9-2023";
const SERIES = "TEST/COP/WG9/2023";
const LANGUAGES: Locale[] = ["en", "ar", "zh"];

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  const dataDir = temporaryDirectory();
  const { db, close } = await openPglite(dataDir);
  await meetingWithDocuments(db);
  await issue(db, {
    symbol: `${SERIES}/L.1`,
    locale: "en",
    content: "Draft report on extradition",
    title: "Draft report",
  });
  const work = { meetingKey: "wg9-2023", number: 1 };
  await movePlenaryMeeting(withFiles(db, SECRETARIAT), { ...work, start: "2023-05-29T09:30", end: "2023-05-29T12:30" });
  await cancelPlenaryMeeting(withFiles(db, SECRETARIAT), { ...work, number: 2 });
  await issueProgrammeAgain(withFiles(db, SECRETARIAT), work.meetingKey);
  await close();
  const env = { FILES_URL: pathToFileURL(directory).href };
  [portal, browser] = await Promise.all([startPortal({ as: "start", dataDir, env }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Pages with the status of each. */
const PAGES: [path: string, status: number][] = [
  ["", 200],
  [MEETING, 200],
  [`${MEETING}/agenda`, 200],
  [`${MEETING}/documents`, 200],
  [`${MEETING}/documents?by=kind`, 200],
  [`${MEETING}/documents?language=fr&format=pdf`, 200],
  [`${MEETING}/documents?item=nothing`, 200],
  [`${MEETING}/programme`, 200],
  [`${MEETING}/report`, 200],
  [`/documents/${SERIES}/2`, 200],
  [`/documents/${SERIES}/2/Add.1`, 200],
  [`/documents/${SERIES}/4`, 410],
  ["/search", 200],
  ["/search?q=text", 200],
  [`/search?q=${encodeURIComponent("文件")}&kind=document&language=zh`, 200],
  [`/search?q=${SERIES}/2`, 200],
  ["/search?q=extraditoin", 200],
  ["/search?q=text&page=1000000000", 200],
  ["/search?q=text&kind=nothing", 200],
  [`/search?q=${"x".repeat(2_000)}`, 200],
];

test.each(LANGUAGES)(
  "every state of a public page is accessible, logs no error and fits every screen, in %s",
  async (locale) => {
    const page = await newPage(browser);
    onTestFinished(() => page.context().close());
    const complaints = listenForComplaints(page);
    const faults: string[] = [];
    for (const [path, status] of PAGES) {
      const answer = await page.goto(`${portal.url}/${locale}${path}`, { waitUntil: "load" });
      expect([path, answer?.status()]).toEqual([path, status]);
      expect(await page.locator("html").getAttribute("dir")).toBe(directionOf(locale));
      faults.push(...(await faultsOnScreens(page, locale)));
    }
    expect(faults).toEqual([]);
    // A browser itself logs that a page is gone.
    expect(complaints.filter((complaint) => !complaint.includes("410"))).toEqual([]);
  },
);

test("the HTML of each of these pages is valid in every language", async () => {
  const pages = new Map<string, string>();
  for (const locale of LANGUAGES)
    for (const [path] of PAGES) {
      const address = `/${locale}${path}`;
      pages.set(address, await (await fetch(portal.url + address)).text());
    }
  expect(htmlFaults(pages)).toEqual([]);
});

describe("by keyboard alone", () => {
  test("a document is found, opened, and read in another language", async () => {
    const page = await newPage(browser, { viewport: { width: 1280, height: 800 } });
    onTestFinished(() => page.context().close());
    await page.goto(`${portal.url}/en`);
    await tabTo(page, () => page.locator("header input[name=q]"));
    await page.keyboard.type(`${SERIES}/2`.toLowerCase());
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await tabTo(page, () => page.locator("main ol h3 a").first());
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/documents/${SERIES}/2`);
    await tabTo(page, () => page.locator('header a[hreflang="ar"]'));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/ar/documents/${SERIES}/2`);
  });

  test("the first tab stop of a page skips its header", async () => {
    const page = await newPage(browser);
    onTestFinished(() => page.context().close());
    await page.goto(`${portal.url}/en${MEETING}/documents`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, () => page.locator("main a").first(), 1);
  });
});

test("without JavaScript the search is used and filtered by links and forms", async () => {
  const page = new PlainPage();
  await page.goto(`${portal.url}/en/search`);
  await page.locator("main input[name=q]").fill("text");
  await page.locator("main form button").click();
  expect(await page.locator("main ol h3").count()).toBeGreaterThan(0);
  await page.locator('main a[href*="language=fr"]').first().click();
  expect(await page.locator("main ol h3[lang=fr], main ol h3 a[hreflang=fr]").count()).toBeGreaterThan(0);
  expect(await page.locator("main input[name=q]").inputValue()).toBe("text");
});

test("a hundred readers download the whole meeting at once, and each gets all of it", async () => {
  const take = async () => {
    const answer = await fetch(`${portal.url}/en${MEETING}/documents.zip`);
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const first = await take();
  expect([first.status, first.bytes.subarray(0, 2).toString()]).toEqual([200, "PK"]);
  const all = await Promise.all(Array.from({ length: 100 }, take));
  expect(all.filter(({ status, bytes }) => status !== 200 || !bytes.equals(first.bytes))).toEqual([]);
  // Other readers get responses meanwhile.
  expect((await fetch(`${portal.url}/en${MEETING}`)).status).toBe(200);
});

describe("a stored file", () => {
  /** Returns the address of the English text of a document from the API. */
  async function fileOf(symbol: string) {
    const { versions } = await (await fetch(`${portal.url}/api/v1/documents/${symbol}`)).json();
    const { files } = versions.find((version: { language: string }) => version.language === "en");
    const file = files.find((each: { format: string }) => each.format === "txt");

    return { ...file, id: file.address.split("/").at(-1) } as {
      id: string;
      size: number;
      name: string;
      address: string;
    };
  }

  test("has its length, whole, in part and in a HEAD request, and is never compressed", async () => {
    const { address, size } = await fileOf(`${SERIES}/2`);
    const lengths: (string | null)[] = [];
    for (const [method, range] of [["GET"], ["HEAD"], ["GET", "bytes=0-9"], ["HEAD", "bytes=0-9"]] as const) {
      const headers = { "accept-encoding": "gzip, br", ...(range ? { range } : {}) };
      const answer = await fetch(address, { method, headers });
      expect([answer.status, answer.headers.get("content-encoding")]).toEqual([range ? 206 : 200, null]);
      lengths.push(answer.headers.get("content-length"));
      await answer.arrayBuffer();
    }
    expect(lengths).toEqual([`${size}`, `${size}`, "10", "10"]);
  });

  test("that was altered is refused in the reader's language, also within the whole meeting; health and the log name it", async () => {
    const health = async () => {
      const answer = await fetch(`${portal.url}/api/health`);
      return { code: answer.status, ...(await answer.json()) };
    };
    const { id, address, name } = await fileOf(`${SERIES}/2/Add.1`);
    const path = store.pathOf(id);
    const bytes = readFileSync(path);
    const well = { code: 200, status: "ok", storedFiles: { altered: 0, missing: 0, ids: [] } };
    expect(await health()).toMatchObject(well);
    expect((await fetch(address)).status).toBe(200);
    const spoilt = Buffer.from(bytes);
    spoilt.writeUInt8(spoilt.readUInt8(0) ^ 1, 0);
    writeFileSync(path, spoilt);

    const page = await newPage(browser, { locale: "ar" });
    onTestFinished(() => page.context().close());
    const shown = await page.goto(address);
    expect(shown?.status()).toBe(503);
    expect(shown?.headers()).toMatchObject({ "cache-control": "private, no-store", "retry-after": "3600" });
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await page.locator("main").innerText()).toContain(name);
    expect(await accessibilityFaults(page, { colours: true })).toEqual([]);
    const plain = await fetch(address, { headers: { range: "bytes=0-3", "accept-language": "fr" } });
    expect([plain.status, await plain.text()]).toEqual([503, expect.stringContaining("Le portail ne dispose plus")]);
    expect((await fetch(address, { method: "HEAD" })).status).toBe(503);
    const whole = await fetch(`${portal.url}/en${MEETING}/documents.zip`);
    expect([whole.status, await whole.text()]).toEqual([503, expect.stringContaining(name)]);
    expect((await fetch(`${portal.url}/fr${MEETING}/documents.zip`)).status).toBe(200);
    expect(await health()).toMatchObject({ code: 200, status: "ok", storedFiles: { altered: 1, ids: [id] } });
    // One line of JSON for each event, which names the request that it belongs to.
    const events = portal
      .output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.find((event) => event.message.includes(`The file ${id} is altered`))).toMatchObject({
      ...{ level: "error", method: "GET", path: `/api/files/${id}` },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });

    writeFileSync(path, bytes);
    expect(await (await fetch(address)).text()).toBe(bytes.toString());
    expect(await health()).toMatchObject(well);
  });
});

/** Presses Tab until the target has the focus, visibly. */
async function tabTo(page: Page, target: () => ReturnType<Page["locator"]>, most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    if (!(await target().evaluate((element) => element === document.activeElement))) continue;
    const outline = await target().evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe("none");
    return;
  }
  throw new Error(`No ${most} presses of Tab lead there.`);
}
