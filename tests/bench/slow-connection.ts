import type { Browser, Page } from "playwright-core";
import { launchBrowser, newPage } from "../support/browser";
import { startPortal } from "../support/portal";
import type { Row } from "./rows";

/** 400 kbit/s in each direction, 400 ms round trip. */
const CONNECTION = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const BUDGET_KB = 150;
const MAX_SECONDS = 3;

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

/** Text-only pages, alike in all languages: measured in one. */
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

/**
 * Measures the compressed size and paint times of a first visit to each public page on a slow
 * connection.
 */
export async function benchSlowConnection(): Promise<Row[]> {
  const portal = await startPortal({ as: "demo" });
  const browser = await launchBrowser();
  const rows: Row[] = [];
  try {
    for (const [index, locale] of LANGUAGES.entries()) {
      for (const path of index === 0 ? [...PAGES, ...OTHER_PAGES] : PAGES) {
        const address = `/${locale}${path}`;
        await fetch(portal.url + address);
        const visit = await firstVisit(browser, portal.url + address);
        const row = (measure: string, value: number, unit: string, against: string, limit: number): Row => ({
          name: `${address}: ${measure}`,
          value,
          unit,
          against,
          ratio: value / limit,
          target: "≤ 1",
        });
        rows.push(row(`compressed, ${visit.requests} requests`, visit.kilobytes, "kB", `${BUDGET_KB} kB`, BUDGET_KB));
        rows.push(row("first text", visit.firstText, "s", `${MAX_SECONDS} s`, MAX_SECONDS));
        rows.push(row("largest content", visit.largest, "s", `${MAX_SECONDS} s`, MAX_SECONDS));
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
  await devtools.send("Network.emulateNetworkConditions", CONNECTION);
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

/** Returns seconds from the start of the navigation. */
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
