import type { Browser, Page } from "playwright-core";
import { launchBrowser, newPage } from "../support/browser";
import { startPortal } from "../support/portal";
import type { Row } from "./rows";

/** 400 kbit/s each way, 400 ms there and back. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const BUDGET_KB = 150;
const LONGEST_S = 3;

const PAGES = [
  "",
  "/meetings/wg2-2023",
  "/meetings/wg2-2023/agenda",
  "/meetings/wg2-2023/documents",
  "/meetings/wg2-2023/programme",
  "/documents/CTOC/COP/WG.2/2023/2",
  "/search?q=crime",
  "/help",
];
const LANGUAGES = ["en", "ar", "zh"];

/** Made of words alone, in all languages alike: looked at in one. */
const OTHER_PAGES = [
  "/archive/wg2",
  "/meetings/wg2-2023/legislation",
  "/meetings/wg2-2023/report",
  "/alerts",
  "/accessibility",
  "/privacy",
];

interface Visit {
  kilobytes: number;
  requests: number;
  firstText: number;
  largest: number;
}

/** What a first visit to each public page weighs, compressed, and when it can be read, on a slow line in real Chromium. */
export async function benchSlowLine(): Promise<Row[]> {
  const portal = await startPortal({ as: "demo" });
  const browser = await launchBrowser();
  const rows: Row[] = [];
  try {
    for (const [index, locale] of LANGUAGES.entries()) {
      for (const path of index === 0 ? [...PAGES, ...OTHER_PAGES] : PAGES) {
        const address = `/${locale}${path}`;
        await fetch(portal.url + address);
        const visit = await firstVisit(browser, portal.url + address);
        const row = (what: string, value: number, unit: string, against: string, limit: number): Row => ({
          ...{ name: `${address}: ${what}`, value, unit, against, ratio: value / limit, aim: "≤ 1" },
        });
        rows.push(row(`compressed, ${visit.requests} requests`, visit.kilobytes, "kB", `${BUDGET_KB} kB`, BUDGET_KB));
        rows.push(row("first text", visit.firstText, "s", `${LONGEST_S} s`, LONGEST_S));
        rows.push(row("largest content", visit.largest, "s", `${LONGEST_S} s`, LONGEST_S));
      }
    }
  } finally {
    await browser.close();
    await portal.stop();
  }

  return rows;
}

async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  const page = await newPage(browser, { viewport: { width: 390, height: 844 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  let bytes = 0;
  let requests = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 });
  const times = await paintTimes(page);
  await page.context().close();

  return { kilobytes: bytes / 1_000, requests, ...times };
}

/** In seconds from the beginning of the navigation. */
function paintTimes(page: Page): Promise<{ firstText: number; largest: number }> {
  return page.evaluate(
    () =>
      new Promise<{ firstText: number; largest: number }>((resolve) => {
        new PerformanceObserver((list) => {
          const largest = Math.max(...list.getEntries().map((entry) => entry.startTime)) / 1_000;
          const [first] = performance.getEntriesByName("first-contentful-paint");
          resolve({ firstText: (first?.startTime ?? 0) / 1_000, largest });
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
