import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { paths } from "@/app/_vocabulary/paths";
import {
  accessibilityFaults,
  cookiesOf,
  launchBrowser,
  listenForComplaints,
  nameFaults,
  newPage,
  signIn,
} from "../support/browser";
import { sharedDemo } from "../support/demo";
import { EXAMINED_BY_AXE, isWider } from "../support/screens";
import { signedInPage } from "../support/sign-in";

const portal = sharedDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const LANGUAGES: Locale[] = ["en", "ar", "zh"];
const WORKPLACES = [
  ["secretariat", "secretariat", 8],
  ["sherloc", "secretariat", 3],
  ["rapporteur", "secretariat", 3],
  ["admin", "secretariat", 3],
  ["delegation-a", "delegation", 4],
] as const;

/** Returns every kind of page of the area that links lead to: of pages that differ in an id alone, the first. */
async function walk(
  page: Page,
  start: string,
  area: string,
  visit: (path: string, kind: string) => Promise<void>,
): Promise<number> {
  const waiting = [start];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
      .replace(/\/(ar|zh|en|fr|ru|es)$/, "/TEXT")
      .replace(/[?#].*$/, "");
    if (seen.has(kind)) continue;
    seen.add(kind);
    await visit(path, kind);
    const links = await page
      .locator("main a, header a")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    waiting.push(...links.filter((link) => link.startsWith(`${area}/`) && !link.includes(".pdf")));
  }

  return seen.size;
}

/** A page about a meeting names it in its title and in its text, with the zone of its times. */
async function unnamed(page: Page, locale: Locale): Promise<string[]> {
  const line = page.locator(`p:has(> a[href="${paths.secretariatMeeting(locale, SAMPLE_MEETING)}"])`).first();
  const name = (await line.locator("a").innerText()).replace(/[\u2066-\u2069]/g, "");
  const ordinal = printMeetingOrdinal({ ordinal: 14 }, locale) ?? "no ordinal";
  const isNamed = name.startsWith(ordinal) && (await page.title()).includes(ordinal);

  return isNamed && (await line.innerText()).includes("Europe/Vienna")
    ? []
    : [`${page.url()} does not name its meeting`];
}

/**
 * Kinds of pages that axe has checked. In English it checks every page of every role, as roles
 * differ in their buttons. In Arabic it checks each kind of page once, for the first role that
 * reaches it; in Chinese names alone are compared with texts.
 */
const examined = new Set<string>();

test.each(WORKPLACES.flatMap(([role, area, least]) => LANGUAGES.map((locale) => [role, locale, area, least] as const)))(
  "every page that %s reaches is accessible, logs no error and fits a phone, in %s",
  async (role, locale, area, least) => {
    const page = await signedInPage(browser, portal.url, role, { viewport: { width: 390, height: 844 } });
    onTestFinished(() => page.context().close());
    const complaints = listenForComplaints(page);
    const faults: string[] = [];
    const start = `/${locale}/${area}`;
    const visited = await walk(page, start, start, async (path, kind) => {
      const answer = await page.goto(portal.url + path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect(await page.locator("html").getAttribute("dir")).toBe(directionOf(locale));
      expect(answer?.headers()["cache-control"]).toContain("no-store");
      if (path.startsWith(`/${locale}/secretariat/meetings/${SAMPLE_MEETING}`))
        faults.push(...(await unnamed(page, locale)));
      if (await isWider(page)) faults.push(`${path} is wider than the screen`);
      faults.push(...(await nameFaults(page)));
      if (locale === "en" || (EXAMINED_BY_AXE.includes(locale) && !examined.has(kind)))
        faults.push(...(await accessibilityFaults(page, { colours: locale === "en" })));
      examined.add(kind);
    });
    expect(visited).toBeGreaterThanOrEqual(least);
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

describe("a public page for a person who is signed in", () => {
  test("links to their own area, and is the same page for everybody", async () => {
    const page = await newPage(browser);
    onTestFinished(() => page.context().close());
    const address = `${portal.url}/en/meetings/wg2-2023`;
    const [link, before] = [page.locator("header a[data-signed-in]"), await (await fetch(address)).text()];
    await page.goto(address);
    expect(await link.innerText()).toBe("Sign in");
    await signIn(page, portal.url, "editor");
    const answer = await page.goto(address);
    expect([await link.innerText(), answer?.headers().vary]).toEqual(["Your workspace", "Accept-Encoding"]);
    expect(await (await fetch(address, { headers: { cookie: await cookiesOf(page) } })).text()).toBe(before);
    await link.click();
    expect(new URL(page.url()).pathname).toBe("/en/secretariat");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${portal.url}/en`);
    expect(await link.innerText()).toBe("Sign in");
    expect(await cookiesOf(page)).not.toContain("portal.s");
  });

  test("links there without JavaScript too", async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    onTestFinished(() => page.context().close());
    await signIn(page, portal.url, "delegation-a");
    await page.goto(`${portal.url}/ar`);
    await page.locator("header a[data-signed-in]").click();
    expect(new URL(page.url()).pathname).toBe("/ar/delegation");
  });
});
