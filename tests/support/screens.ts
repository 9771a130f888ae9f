import type { Page } from "playwright-core";
import { accessibilityFaults } from "./browser";

/** The smallest screen that WCAG 2.2 asks for (1.4.10), a phone, and a desk. */
const WIDTHS = [320, 390, 1280];

/**
 * Returns the faults of a page that is loaded once and then shown on every screen.
 *
 * Its width is measured on each. axe looks at structure and names on the smallest, in every
 * language; at colours, and at the largest in the dark, in English alone: the style sheets are the
 * same in every language.
 */
export async function faultsOnScreens(page: Page, locale: string): Promise<string[]> {
  const faults: string[] = [];
  const isEnglish = locale === "en";
  for (const width of WIDTHS) {
    const isDark = width === 1280;
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    if (await isWider(page)) faults.push(`${page.url()} is wider than a screen of ${width} pixels`);
    if (width === 320 || (isDark && isEnglish))
      faults.push(...(await accessibilityFaults(page, { colours: isEnglish })));
  }

  return faults;
}

/** Whether the reader has to scroll sideways. */
export function isWider(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
