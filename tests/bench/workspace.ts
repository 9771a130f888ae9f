import type { Page } from "playwright-core";
import { openPostgres } from "@/db/postgres";
import { launchBrowser } from "../support/browser";
import { portalCommand, startPortal, temporaryDirectory } from "../support/portal";
import { startPostgres } from "../support/postgres-server";
import { signedInPage, signInWithoutBrowser } from "../support/sign-in";
import { fillArchive } from "./archive";
import { benchEditor } from "./editor";
import { fillHistory } from "./history";
import type { Row } from "./rows";
import { benchTogether } from "./together";

const MEETINGS = 1_000;
const TIMES = 15;
/** A page of the workspace is rendered within so many milliseconds. */
const MAX_MILLISECONDS = 200;
/** Compressed, with the scripts, styles and fonts of a first visit, and without those that the browser has. */
const BUDGET_KB = { first: 250, after: 20 };
/** The history of a text of so many revisions opens within so many milliseconds. */
const HISTORY = { revisions: 10_000, milliseconds: 300 };
const PASSWORD = "a password of the benchmark";

const MEETING = "x1-2022";
const PAGES = [
  "/en/secretariat",
  "/ar/secretariat",
  `/en/secretariat/meetings/${MEETING}`,
  `/en/secretariat/meetings/${MEETING}/agenda`,
  `/en/secretariat/meetings/${MEETING}/documents`,
  `/en/secretariat/meetings/${MEETING}/record`,
  `/en/secretariat/go.json?q=sample%20group%202020&meeting=${MEETING}`,
];

/** Measures pages of the staff with a thousand meetings on PostgreSQL: how long each is made, and its bytes. */
export async function benchWorkspace(): Promise<Row[]> {
  const server = await startPostgres();
  const env = { DATABASE_URL: server.url };
  const dataDir = temporaryDirectory();
  portalCommand(["migrate"], dataDir, env);
  const opened = await openPostgres(server.url);
  await fillArchive(opened.db, { meetings: MEETINGS, documentsPerMeeting: 4, seed: 2023 });
  const itemOfHistory = await fillHistory(opened.db, MEETING, HISTORY.revisions);
  await opened.close();
  const account = ["--email", "secretariat@example.org", "--name", "Secretariat", "--role", "secretariat"];
  portalCommand(["create-account", ...account, "--password-stdin"], dataDir, env, PASSWORD);
  const portal = await startPortal({ as: "start", dataDir, env });
  const browser = await launchBrowser();
  const rows: Row[] = [];
  try {
    const cookie = await signInWithoutBrowser(portal.url, "secretariat", PASSWORD);
    for (const path of PAGES) {
      const milliseconds = await medianOf(portal.url + path, cookie);
      rows.push(row(`${path}, ${MEETINGS} meetings`, milliseconds, "ms", MAX_MILLISECONDS));
      if (path.includes(".json")) continue;
      const page = await signedInPage(browser, portal.url, "secretariat", { password: PASSWORD });
      const visit = await measuredVisits(page, portal.url + path);
      rows.push(row(`${path}: first visit, compressed`, visit.first, "kB", BUDGET_KB.first));
      rows.push(row(`${path}: after it, compressed`, visit.after, "kB", BUDGET_KB.after));
      await page.context().close();
    }
    for (const query of ["", "?from=1&to=9000", "?until=5000", "?show=authors"]) {
      const path = `/en/secretariat/meetings/${MEETING}/agenda/${itemOfHistory}/ar/history${query}`;
      const name = `history of ${HISTORY.revisions} revisions${query}`;
      rows.push(row(name, await medianOf(portal.url + path, cookie), "ms", HISTORY.milliseconds));
    }
    const page = await signedInPage(browser, portal.url, "secretariat", { password: PASSWORD });
    await page.goto(`${portal.url}/en/secretariat/meetings/${MEETING}/agenda`);
    const [item] = await page
      .locator('main a[href*="/agenda/"][href$="/ar"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)); // they are links
    if (!item) throw new Error("the agenda has no item in Arabic");
    const visit = await measuredVisits(page, item);
    rows.push(row("an item with its editor: first visit, compressed", visit.first, "kB", BUDGET_KB.first));
    rows.push(row("an item with its editor: after it, compressed", visit.after, "kB", BUDGET_KB.after));
    rows.push(...(await benchEditor(page, item)));
    const together = { url: portal.url, databaseUrl: server.url, password: PASSWORD, meeting: MEETING };
    rows.push(await benchTogether(together));
  } finally {
    await browser.close();
    await portal.stop();
    await server.stop();
  }

  return rows;
}

function row(name: string, value: number, unit: string, limit: number): Row {
  return { name, value, unit, against: `${limit} ${unit}`, ratio: value / limit, target: "≤ 1" };
}

async function medianOf(url: string, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    times.push(performance.now() - start);
  }

  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** Returns the kilobytes of a first visit, and of a second one with what the browser has stored. */
async function measuredVisits(page: Page, url: string): Promise<{ first: number; after: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const visit = async () => {
    bytes = 0;
    await page.goto(url, { waitUntil: "networkidle" });
    return bytes / 1_000;
  };

  return { first: await visit(), after: await visit() };
}
