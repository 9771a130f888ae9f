import type { Page } from "playwright-core";
import { accessibilityFaults, nameFaults } from "./browser";

/** Pixels: the narrowest screen that WCAG 2.2 names (1.4.10), a phone, a laptop. */
const WIDTHS = [320, 390, 1280];

/**
 * Languages in which axe examines a page: one from left to right and one from right to left. The
 * others have the same elements, and differ in words.
 */
export const EXAMINED_BY_AXE: readonly string[] = ["en", "ar"];

/**
 * Returns the faults of a page on every screen. The page is loaded once and resized.
 *
 * Width is measured on each screen, and names are compared with texts, in every language. axe
 * checks structure on the narrowest in the languages of {@link EXAMINED_BY_AXE}. It checks colours,
 * and the widest screen in the dark theme, in English only: all languages share one style sheet.
 */
export async function faultsOnScreens(page: Page, locale: string): Promise<string[]> {
  const faults = await nameFaults(page);
  const isEnglish = locale === "en";
  for (const width of WIDTHS) {
    const isDark = width === 1280;
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    if (await isWider(page)) faults.push(`${page.url()} is wider than a screen of ${width} pixels`);
    if ((width === 320 && EXAMINED_BY_AXE.includes(locale)) || (isDark && isEnglish))
      faults.push(...(await accessibilityFaults(page, { colours: isEnglish })));
  }

  return faults;
}

/** Returns whether the reader has to scroll sideways. */
export function isWider(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
