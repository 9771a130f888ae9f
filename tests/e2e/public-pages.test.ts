import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { directionOf, LOCALES } from "@/app/_vocabulary/locales";
import { launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { sharedDemo } from "../support/demo";
import { PlainPage } from "../support/plain-browser/plain-page";
import { faultsOnScreens } from "../support/screens";

const portal = sharedDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const PAGES = [
  "",
  "/archive/wg2",
  "/archive/wg2/2023",
  "/meetings/wg2-2023",
  "/meetings/wg2-2023/agenda",
  "/meetings/wg2-2023/documents",
  "/meetings/wg2-2023/programme",
  "/meetings/wg2-2023/legislation",
  "/meetings/wg2-2023/report",
  "/documents/CTOC/COP/WG.2/2023/2",
  "/help",
  "/accessibility",
  "/privacy",
  "/sign-in",
];
const MISSING = [
  "/archive/wg9",
  "/archive/wg2/1999",
  "/meetings/wg9-1999",
  "/meetings/wg9-1999/agenda",
  "/documents/CTOC/COP/WG.2/2023/99",
  "/nowhere/at/all",
];

describe.each(LOCALES)("every public page in %s", (locale) => {
  test("is accessible, logs no error and fits every screen", async () => {
    const page = await newPage(browser);
    onTestFinished(() => page.context().close());
    const complaints = listenForComplaints(page);
    const faults: string[] = [];
    for (const path of PAGES) {
      const answer = await page.goto(`${portal.url}/${locale}${path}`, { waitUntil: "load" });
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect(await page.locator("html").getAttribute("lang")).toMatch(new RegExp(`^${locale}`));
      expect(await page.locator("html").getAttribute("dir")).toBe(directionOf(locale));
      expect(await page.locator("h1").count()).toBe(1);
      faults.push(...(await faultsOnScreens(page, locale)));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("names its alternates, has a strict policy, is cached whole and starts no application in the browser", async () => {
    for (const path of PAGES.filter((each) => each !== "/sign-in")) {
      const address = `${portal.url}/${locale}${path}`;
      const answer = await fetch(address);
      const html = await answer.text();
      expect([path, answer.headers.get("cache-control")]).toEqual([path, expect.stringContaining("s-maxage=1")]);
      expect([path, html.includes("/_next/static/") && !html.includes("__next_f")]).toEqual([path, true]);
      const policy = answer.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(answer.headers.get("set-cookie")).toBeNull();
      for (const other of [...LOCALES, "x-default"])
        expect([path, html.includes(`hrefLang="${other}"`)]).toEqual([path, true]);
    }
  });

  test("has a helpful not-found page in that language", async () => {
    const plain = new PlainPage();
    for (const path of MISSING) {
      const answer = await plain.goto(`${portal.url}/${locale}${path}`);
      expect([path, answer.status()]).toEqual([path, 404]);
      expect(await plain.locator("html").getAttribute("lang")).toMatch(new RegExp(`^${locale}`));
      expect(await plain.locator(`main a[href^="/${locale}"]`).count()).toBeGreaterThan(0);
    }
    const page = await newPage(browser);
    onTestFinished(() => page.context().close());
    await page.goto(plain.url());
    expect(await faultsOnScreens(page, locale)).toEqual([]);
  });

  test("is complete without JavaScript", async () => {
    const page = new PlainPage();
    await page.goto(`${portal.url}/${locale}/meetings/wg2-2023/agenda`);
    expect(await page.locator("#item-1-a, #item-1-b, #item-2, #item-3, #item-4, #item-5").count()).toBe(6);
    const other = locale === "fr" ? "es" : "fr";
    await page.locator(`header a[hreflang="${other}"]`).click();
    expect(new URL(page.url()).pathname).toBe(`/${other}/meetings/wg2-2023/agenda`);
  });
});

describe("the language of the reader", () => {
  const front = (headers: Record<string, string>) => fetch(`${portal.url}/`, { headers, redirect: "manual" });

  test("decides by Accept-Language where / redirects", async () => {
    expect((await front({ "accept-language": "ru-RU,ru;q=0.9,en;q=0.5" })).headers.get("location")).toMatch(/\/ru$/);
    expect((await front({ "accept-language": "de,fr;q=0.7" })).headers.get("location")).toMatch(/\/fr$/);
    expect((await front({ "accept-language": "xx-garbage;;;q=z" })).headers.get("location")).toMatch(/\/en$/);
    const answer = await front({});
    expect(answer.status).toBe(302);
    expect(answer.headers.get("vary")).toContain("Accept-Language, Cookie");
    expect(answer.headers.get("location")).toMatch(/\/en$/);
  });

  test("is the one chosen before, whatever the browser requests", async () => {
    const page = await newPage(browser, { locale: "fr" });
    onTestFinished(() => page.context().close());
    await page.goto(`${portal.url}/`);
    expect(page.url()).toMatch(/\/fr$/);
    await page.locator('header a[hreflang="zh"]').click();
    await page.waitForURL(/\/zh$/);
    await page.goto(`${portal.url}/`);
    expect(page.url()).toMatch(/\/zh$/);
    await page.goto(`${portal.url}/symbol/CTOC/COP/WG.2/2023/2`);
    expect(page.url()).toContain("/zh/documents/");
  });

  test("decides the language of the not-found page of an unknown address", async () => {
    const answer = await fetch(`${portal.url}/de/meetings/wg2-2023`, { headers: { "accept-language": "zh-CN" } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('lang="zh"');
  });

  test("decides which page a symbol redirects to", async () => {
    const answer = await fetch(`${portal.url}/symbol/ctoc/cop/wg.2/2023/2`, {
      headers: { "accept-language": "es" },
      redirect: "manual",
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toContain("/es/documents/CTOC/COP/WG.2/2023/2");
  });
});
