import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "./chromium";

/**
 * Launches a browser for one file of tests. A browser that all files share costs more: each of its
 * messages passes through the process that launched it.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(CHROMIUM);
}

/** Opens a page with cookies of its own; closing its context closes it. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);

  return context.newPage();
}

/** The minified build of axe: every page parses it anew, in half the time of the other. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Returns the violations that axe finds on the page as it is, a line each. A page gets axe once, and
 * returns the faults alone: to send both each time, and all that passes, takes a fifth more.
 *
 * @param colours whether contrast is measured too, which takes as long as all the rest: it is the same in every language.
 */
export async function accessibilityFaults(page: Page, { colours = true } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ({ rules, contrast }) => {
      // The global variable of axe.
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const found = await axe.run({
        resultTypes: ["violations"],
        runOnly: rules,
        rules: { "color-contrast": { enabled: contrast } },
      });

      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary}`),
      );
    },
    { rules: RULES, contrast: colours },
  );

  return violations.map((violation) => `${page.url()} ${violation}`);
}

/**
 * Returns the controls of the page whose accessible name lacks the text that they show (WCAG 2.5.3).
 * It is the one rule of axe that a translation alone can break, in a thousandth of the time.
 */
export function nameFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = (text: string) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\p{P}\p{Cf}\p{S}\s]+/gu, " ")
        .trim();
    const shown = (control: HTMLElement) => {
      const copy = control.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll("[aria-hidden=true], .sr-only")) hidden.remove();

      return words(copy.textContent ?? "");
    };
    const controls = document.querySelectorAll<HTMLElement>("a[aria-label], button[aria-label], summary[aria-label]");

    return [...controls]
      .filter((control) => control.checkVisibility())
      .map((control) => ({ text: shown(control), name: control.getAttribute("aria-label") ?? "" }))
      .filter(({ text, name }) => !words(name).includes(text))
      .map(({ text, name }) => `${location.href}: “${name}” lacks the text shown, “${text}”`);
  });
}

/** Everything that a page complains of while it is used: errors, refused scripts, failed requests. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));

  return complaints;
}

/** Sign in with a sample account, or with another password of its own. */
export async function signIn(page: Page, url: string, role: string, password = `demo-${role}`): Promise<void> {
  await page.goto(`${url}/en/sign-in`);
  await page.locator('input[name="email"]').fill(`${role}@example.org`);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.endsWith("/sign-in"));
}

/** The cookies that a page's browser holds, as a request sends them. */
export async function cookiesOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();

  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
