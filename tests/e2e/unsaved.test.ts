import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { accessibilityFaults, launchBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import { fillRichText, isHydrated, postedText } from "../support/forms";
import type { RunningPortal } from "../support/portal";
import { signedInPage } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;
let page: Page;
/** dialogs of the browser itself; they are dismissed, so that the page stays open */
let dialogs: string[] = [];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
beforeEach(() => {
  dialogs = [];
});

/** Opens a paragraph by its place in the list. @returns its address. */
async function openParagraph(locale: "en" | "ar", place = 0): Promise<string> {
  page = await signedInPage(browser, portal.url, "rapporteur", { viewport: { width: 390, height: 844 } });
  onTestFinished(() => page.context().close());
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.type());
    return dialog.dismiss();
  });
  await page.goto(portal.url + paths.secretariatReport(locale, SAMPLE_MEETING));
  await page.locator(`main a[href*='/report/'][href$='/${locale}']`).nth(place).click();
  await isHydrated(page);

  return page.url();
}

const area = () => postedText(page);
const question = () => page.getByRole("dialog");

describe("a page with unsaved text", () => {
  test.each([
    ["en", "Changes not saved", "Stay on this page", "Leave without saving"],
    ["ar", "لديكم تغييرات غير محفوظة", "البقاء في الصفحة", "المغادرة بدون حفظ"],
  ] as const)("asks in %s before a link is followed, and leaves or stays", async (locale, title, stay, leave) => {
    const here = await openParagraph(locale);
    await fillRichText(page, "Typed and not saved", "script");
    await page.locator("header").getByRole("link", { name: "Français" }).click();
    await question().getByRole("heading", { name: title }).waitFor();
    expect(await accessibilityFaults(page, { colours: true })).toEqual([]);
    await question().getByRole("button", { name: stay }).click();
    expect([page.url(), await area().inputValue(), await question().count()]).toEqual([here, "Typed and not saved", 0]);
    await page.locator("main nav a[lang=es]").click();
    await page.keyboard.press("Escape");
    expect(page.url()).toBe(here);
    await page.locator("header").getByRole("link", { name: "Français" }).click();
    await question().getByRole("button", { name: leave }).click();
    await page.waitForURL(/\/fr\//);
    expect(dialogs).toEqual([]);
  });

  test("asks before signing out, and before it is reloaded, left by the back button or closed", async () => {
    const here = await openParagraph("en");
    await fillRichText(page, "Typed and not saved", "script");
    await page.getByRole("button", { name: "Sign out" }).click();
    await question().getByRole("button", { name: "Stay on this page" }).click();
    for (const go of [() => page.reload({ timeout: 2_000 }), () => page.goBack({ timeout: 2_000 })])
      await go().catch(() => undefined); // dismissed, nothing comes of it
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => dialogs).toEqual(["beforeunload", "beforeunload", "beforeunload"]);
    expect([page.url(), await area().inputValue()]).toEqual([here, "Typed and not saved"]);
    await page.locator("header").getByRole("link", { name: "Français" }).click();
    await question().getByRole("button", { name: "Leave without saving" }).click();
    await page.waitForURL(/\/fr\//);
    await page.goBack();
    await isHydrated(page);
    // The page does not discard what the browser stores for going back. The field has it again once
    // the whole page is hydrated; the form of the notice above is hydrated first.
    await expect.poll(() => area().inputValue(), { timeout: 15_000 }).toBe("Typed and not saved");
    await page.getByRole("button", { name: "Sign out" }).click();
    await question().getByRole("button", { name: "Leave without saving" }).click();
    await page.waitForURL(/\/en$/);
  });

  test("does not ask where nothing was changed, a change was reverted, or it is saved", async () => {
    const here = await openParagraph("en");
    const text = await area().inputValue();
    const goAndComeBack = async () => {
      await page.locator("header").getByRole("link", { name: "Français" }).click();
      await page.waitForURL(/\/fr\//);
      await page.goto(here);
      await isHydrated(page);
    };
    await goAndComeBack();
    await fillRichText(page, "Something else", "script");
    await page.keyboard.press("Control+z");
    expect(await area().inputValue()).toBe(text);
    await goAndComeBack();
    await fillRichText(page, "Saved text.", "script");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await goAndComeBack();
    expect([dialogs, await question().count()]).toEqual([[], 0]);
  });

  test("is there on another device, to continue or discard; a colleague sees that it is open", async () => {
    // Unsaved text of the tests before is still offered in theirs.
    const here = await openParagraph("en", 1);
    const first = page;
    const kept = first.waitForResponse(
      (response) => response.request().postData()?.includes("On the first device") ?? false,
    );
    await fillRichText(first, "On the first device", "script");
    await kept;
    const [second, colleague] = await Promise.all([
      signedInPage(browser, portal.url, "rapporteur", { javaScriptEnabled: false }),
      signedInPage(browser, portal.url, "secretariat", { javaScriptEnabled: false }),
    ]);
    onTestFinished(() => Promise.all([second.context().close(), colleague.context().close()]).then(() => undefined));
    await colleague.goto(here);
    await colleague.getByText(/\(unsaved changes\) also has this text open/).waitFor();

    await second.goto(here);
    await second.getByText(/You have text of .* that is not saved\./).waitFor();
    expect(await postedText(second).inputValue()).not.toContain("On the first device");
    await second.getByRole("link", { name: "Continue with it" }).click();
    expect(await postedText(second).inputValue()).toBe("On the first device");
    await postedText(second).fill("On the second device");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await second.getByText("Saved.", { exact: true }).waitFor();
    expect(await second.getByText("that is not saved").count()).toBe(0);

    // The first is told at its next message, with what it has typed untouched.
    const told = first.getByText(/saved a newer version/);
    await fillRichText(first, "On the first device again", "script");
    await told.waitFor();
    expect(await area().inputValue()).toBe("On the first device again");
    await second.goto(here);
    await second.getByRole("button", { name: "Discard it" }).click();
    await second.goto(here);
    expect(await second.getByRole("button", { name: "Discard it" }).count()).toBe(0);
    expect(await postedText(second).inputValue()).toBe("On the second device");
  });

  test("keeps text that was typed before its script had loaded", async () => {
    const here = await openParagraph("en");
    await page.route("**/*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await page.goto(here, { waitUntil: "commit" });
    await area().fill("Typed early");
    await isHydrated(page);
    expect(await area().inputValue()).toBe("Typed early");
    await page.locator("header").getByRole("link", { name: "Français" }).click();
    await question().waitFor();
  });
});
