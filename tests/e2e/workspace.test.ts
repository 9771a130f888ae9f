import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { getTranslator } from "@/app/_i18n/translator";
import { paths } from "@/app/_vocabulary/paths";
import { accessibilityFaults, launchBrowser, listenForComplaints } from "../support/browser";
import { sharedDemo } from "../support/demo";
import { isHydrated } from "../support/forms";
import { isWider } from "../support/screens";
import { signedInPage } from "../support/sign-in";

const portal = sharedDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(path: string, role = "secretariat", options: Parameters<typeof signedInPage>[3] = {}) {
  const page = await signedInPage(browser, portal.url, role, options);
  onTestFinished(() => page.context().close());
  await page.goto(portal.url + path);
  if (options.javaScriptEnabled !== false) await isHydrated(page);

  return page;
}

const agenda = (locale: "en" | "ar" | "zh") => paths.secretariatAgenda(locale, SAMPLE_MEETING);
const field = (page: Page) => page.locator("dialog [role=combobox]");
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** Waits until the results are those of what was typed, whose first is chosen. */
async function type(page: Page, text: string, first: string | RegExp) {
  await field(page).fill(text);
  await chosen(page).filter({ hasText: first }).waitFor();
}

describe("the first page of the staff", () => {
  test("lists what waits for the secretariat, each with the page where it is settled", async () => {
    const page = await open(paths.secretariat("en"));
    const main = page.locator("main");

    expect(await page.locator("h1").innerText()).toBe("Today");
    const findings = main.getByRole("link", { name: /issues? to resolve/ }).first();
    expect(await findings.getAttribute("href")).toBe(paths.secretariatFindings("en", SAMPLE_MEETING));
    await findings.click();
    await page.waitForURL(/findings/);
  });

  test("says so where nothing waits", async () => {
    const page = await open(paths.secretariat("en"), "rapporteur");

    expect(await page.locator("main").getByText("Nothing is waiting for you.").count()).toBe(1);
  });
});

describe("the frame of a staff page", () => {
  test("leads to the same section of another meeting, and to all of them, without JavaScript", async () => {
    const page = await open(agenda("en"), "editor", { javaScriptEnabled: false });
    await page.getByText("Other meetings").click();
    const switcher = page.getByRole("navigation", { name: "Go to another meeting" });

    expect(await switcher.locator("[aria-current=true]").getAttribute("href")).toBe(agenda("en"));
    await switcher.getByRole("searchbox").fill("technical 2023");
    await switcher.getByRole("button", { name: "Find" }).click();
    expect(
      await page
        .locator("main")
        .getByRole("link", { name: /Fourteenth meeting/ })
        .getAttribute("href"),
    ).toBe(paths.secretariatMeeting("en", SAMPLE_MEETING));
  });

  test("leads to the items before and after one, in the same language", async () => {
    const page = await open(agenda("en"), "editor");
    await page.locator('main a[href$="/fr"]').first().click();
    const steps = page.getByRole("navigation", { name: "Previous and next" });
    expect(await steps.innerText()).toContain("1 of ");
    expect(await steps.locator("[rel=prev]").count()).toBe(0);
    await steps.locator("[rel=next]").click();
    await page.waitForURL(/\/fr$/);
    expect(await page.locator("h1").innerText()).toContain("1 (a)");
    await steps.getByText("2 of ").waitFor();
  });

  test("takes less than a third of a phone, and the current section is in view", async () => {
    const page = await open(paths.secretariatLegislation("en", SAMPLE_MEETING), "secretariat", {
      viewport: { width: 390, height: 844 },
    });
    const header = await page.locator("header").boundingBox();

    expect(header?.height).toBeLessThan(844 / 3);
    expect(await isWider(page)).toBe(false);
    const current = await page.locator('header nav [aria-current="page"]').boundingBox();
    expect((current?.x ?? -1) >= 0 && (current?.x ?? 0) + (current?.width ?? 0) <= 390).toBe(true);
  });
});

describe("the command menu", () => {
  test.each(["en", "ar", "zh"] as const)("opens by its key and goes by the keyboard alone, in %s", async (locale) => {
    const page = await open(agenda(locale), "secretariat");
    const complaints = listenForComplaints(page);
    const name = getTranslator(locale, "secretariat")("sections.legislation");
    await page.locator("main a").first().focus();
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    await type(page, name.slice(0, 4), name);
    expect(await field(page).getAttribute("aria-activedescendant")).toBe(await chosen(page).getAttribute("id"));
    expect(await accessibilityFaults(page, { colours: locale === "en" })).toEqual([]);
    // Esc gives the focus back to where it was.
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(
      await page
        .locator("main a")
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Control+k");
    await type(page, name, name);
    await page.keyboard.press("Enter");
    await page.waitForURL(portal.url + paths.secretariatLegislation(locale, SAMPLE_MEETING));
    expect(complaints).toEqual([]);
  });

  test("moves through the results by the arrows, round the ends", async () => {
    const page = await open(agenda("en"));
    await page.getByRole("button", { name: "Go to" }).click();
    await type(page, "CTOC/COP/WG.2/2023", /CTOC/);
    const options = page.locator("dialog [role=option]");
    const last = (await options.count()) - 1;
    await page.keyboard.press("ArrowUp");
    expect(await options.nth(last).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    await field(page).fill("nothing has this name");
    await page.getByText("Nothing found.").waitFor();
    expect(await field(page).getAttribute("aria-expanded")).toBe("false");
  });

  test("finds only what the role may open", async () => {
    const page = await open(agenda("en"), "editor");
    await page.keyboard.press("Control+k");
    await type(page, "agenda", "Agenda");
    await field(page).fill("accounts");
    await page.getByText("Nothing found.").waitFor();
  });

  test("asks before unsaved text is left", async () => {
    const page = await open(agenda("en"), "editor");
    await page.locator('main a[href$="/en"]').first().click();
    await page.locator("form textarea").first().waitFor();
    await isHydrated(page);
    const here = page.url();
    await page.locator("form textarea").first().fill("Typed and not saved");
    await page.keyboard.press("Control+k");
    await type(page, "agenda", "Agenda");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Stay on this page" }).click();
    expect(page.url()).toBe(here);
    // A search from the switcher leaves the page as well.
    await page.getByText("Other meetings").click();
    await page.getByRole("searchbox").fill("x");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Leave without saving" }).click();
    await page.waitForURL(/\/secretariat\/go\?q=x/);
  });

  test("is a page without JavaScript, with the same results", async () => {
    const page = await open(agenda("en"), "secretariat", { javaScriptEnabled: false });
    await page.getByRole("button", { name: "Go to" }).click();
    expect(page.url()).toContain(paths.secretariatGo("en", { meeting: SAMPLE_MEETING }));
    await page.locator("main").getByRole("searchbox").fill("ctoc/cop/wg.2/2023/2");
    await page.locator("main").getByRole("button", { name: "Find" }).click();
    await page.locator("main").getByRole("link", { name: "CTOC/COP/WG.2/2023/2", exact: true }).click();
    expect(await page.locator("h1").innerText()).toContain("CTOC/COP/WG.2/2023/2");
  });

  test("says what to do where the results do not arrive", async () => {
    const page = await open(agenda("en"));
    await page.route("**/go.json*", (route) => route.abort());
    await page.keyboard.press("Control+k");
    await page.getByText("The results could not be loaded.").waitFor();
    await field(page).fill("agenda");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/secretariat\/go\?meeting=.*q=agenda/);
  });
});
