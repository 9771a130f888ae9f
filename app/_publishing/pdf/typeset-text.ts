import type { Locale } from "@/app/_vocabulary/locales";

/** Arabic letter mark: invisible and Arabic, so that the next letter does not start its run. */
const ARABIC_LETTER_MARK = "\u061c";

/** Stands for a space of fixed width at which a line may break; `breakWord` replaces it. */
export const FIXED_SPACE = "\u2002";

const CHINESE = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’]";
const SPACES_IN_CHINESE = new RegExp(`(?<=${CHINESE}) +| +(?=${CHINESE})`, "gu");

/**
 * Prepares a text for typesetting. A no-break space follows a figure. In Chinese, spaces beside
 * Chinese characters are removed, since justification would widen them, and others have a fixed
 * width. In Arabic, a letter mark precedes an alef with hamza, because the renderer loses the alef
 * at the start of a run.
 */
export function typesetText(text: string, locale: Locale): string {
  const spaced = locale === "zh" ? text.replace(SPACES_IN_CHINESE, "").replaceAll(" ", FIXED_SPACE) : text;
  const bound = spaced.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

  return locale === "ar" ? bound.replace(/(?<!\p{Script=Arabic})(?=[أإآ])/gu, ARABIC_LETTER_MARK) : bound;
}
