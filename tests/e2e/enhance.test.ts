import type { Browser, Page } from "playwright-core";
import { createElement, Fragment, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENHANCE_SCRIPT } from "@/components/layout/enhance-script";
import { LanguageLinks } from "@/components/layout/LanguageLinks";
import { ChangeList } from "@/components/meeting/ChangeList";
import { clockAttributes, NowMark } from "@/components/organization-of-work/NowMark";
import { ReaderTime } from "@/components/organization-of-work/ReaderTime";
import { CopyButton } from "@/components/ui/CopyButton";
import { launchBrowser, listenForComplaints, newPage } from "../support/browser";
import { smallProgramme } from "../support/small-programme";

const ADDRESS = "https://portal.example/en";
const NINE = new Date("2023-05-29T07:00:00Z");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens a page of these parts that ends with the script, at nine in Vienna, for a reader in New York. */
async function open(parts: ReactElement, options: Parameters<typeof newPage>[1] = {}): Promise<Page> {
  const page = await newPage(browser, { timezoneId: "America/New_York", ...options });
  await page.clock.install({ time: NINE });
  const body = renderToStaticMarkup(parts);
  await page.route("**/*", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><body>${body}<script>${ENHANCE_SCRIPT}</script>` }),
  );
  await page.goto(ADDRESS);

  return page;
}

const period = { startsAt: new Date("2023-05-29T08:00:00Z"), endsAt: new Date("2023-05-29T11:00:00Z") };
const ownTime = createElement(ReaderTime, { ...period, zone: "Europe/Vienna", locale: "en" });

describe("the reader's own time", () => {
  it("is shown beside the meeting's where it differs", async () => {
    const page = await open(ownTime);
    expect(await page.textContent("p")).toMatch(/^Your time \(America\/New York\): Mon, 04:00\s?–\s?07:00$/);
    expect(await page.isVisible("p")).toBe(true);
  });

  it("is not shown where it is the same, nor without JavaScript", async () => {
    for (const options of [{ timezoneId: "Europe/Berlin" }, { javaScriptEnabled: false }]) {
      const page = await open(ownTime, options);
      expect(await page.isVisible("p")).toBe(false);
    }
  });
});

describe("the current plenary meeting", () => {
  it("is updated while the page stays open", async () => {
    const second = { startsAt: new Date("2023-05-29T13:00:00Z"), endsAt: new Date("2023-05-29T16:00:00Z") };
    const marked = (plenaryMeeting: typeof period & { cancelledAt?: Date }, key: string) =>
      createElement(
        "li",
        { key, ...clockAttributes(plenaryMeeting) },
        createElement(NowMark, { status: undefined, locale: "en" }),
      );
    const cancelled = { ...second, cancelledAt: NINE };
    const page = await open(
      createElement("ul", null, [marked(period, "1"), marked(second, "2"), marked(cancelled, "3")]),
    );
    const shown = () => page.locator("li").evaluateAll((items) => items.map((item) => (item as HTMLElement).innerText));

    expect(await shown()).toEqual(["Next", "", ""]);
    await page.clock.fastForward("01:00:30");
    expect(await shown()).toEqual(["Now", "Next", ""]);
    await page.clock.fastForward("03:00:00");
    expect(await shown()).toEqual(["", "Next", ""]);
    await page.clock.fastForward("05:00:00");
    expect(await shown()).toEqual(["", "", ""]);
  });
});

describe("the mark of new content", () => {
  const groups = ["2023-05-28T12:00:00Z", "2023-05-29T08:00:00Z"].map((at) => ({
    key: at,
    at: new Date(at),
    day: at.slice(0, 10),
    kind: "edit-item" as const,
    replacesEarlier: false,
    subjects: [],
  }));
  const agenda = { meeting: smallProgramme().meeting, items: [] };
  const list = createElement(
    "div",
    { "data-visit": "wg2-2023" },
    createElement(ChangeList, { groups, agenda, locale: "en" }),
  );

  it("appears from the second visit on, until that visit ends", async () => {
    const page = await open(list);
    const marked = () => page.locator("[data-new]:visible").count();
    expect(await marked()).toBe(0);
    await page.clock.fastForward("02:00:00");
    await page.reload();
    expect(await marked()).toBe(1);
    await page.reload();
    expect(await marked()).toBe(1);
    await page.clock.fastForward("00:31:00");
    await page.reload();
    expect(await marked()).toBe(0);
  });

  it("does not break a page where storage holds invalid data", async () => {
    const page = await open(list);
    const complaints = listenForComplaints(page);
    await page.evaluate(() => localStorage.setItem("visit:wg2-2023", "rubbish, not two instants"));
    await page.reload();
    expect(await page.locator("[data-new]:visible").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("the chosen language", () => {
  it("is stored in a cookie of the portal when a language is clicked, and not before", async () => {
    const page = await open(createElement(LanguageLinks, { current: "en", address: (locale) => `/${locale}` }));
    expect(await page.context().cookies()).toEqual([]);
    await page.click('a[lang="ar"]');
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: "language", value: "ar", path: "/", sameSite: "Lax", secure: true }]);
  });
});

describe("a text to copy", () => {
  const button = createElement(Fragment, null, createElement(CopyButton, { text: "a & b", locale: "en" }));

  it("is copied by its button, which confirms it", async () => {
    const page = await open(button, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.click("button");
    // The browser writes to the clipboard in its own time; the status follows.
    await page.locator("[role=status]", { hasText: /^Copied$/ }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("a & b");
  });

  it("has no button without JavaScript", async () => {
    const page = await open(button, { javaScriptEnabled: false });
    expect(await page.isVisible("button")).toBe(false);
  });
});
