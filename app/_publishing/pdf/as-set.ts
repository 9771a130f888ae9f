import type { Locale } from "@/app/_vocabulary/locales";

/** Arabic letter mark: not drawn, and Arabic itself, so that what follows it is not the first glyph of its run. */
const ARABIC_MARK = "\u061c";

/** Stands for a space that a line may break at, but that does not give way: `breakWord` makes a no-break space of it. */
export const EVEN_SPACE = "\u2002";

const CHINESE = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’]";
const SPACES_IN_CHINESE = new RegExp(`(?<=${CHINESE}) +| +(?=${CHINESE})`, "gu");

/**
 * A text as it is set, which differs from how it is typed by what typography asks: a figure is not torn from the word that it counts; Chinese takes
 * no space beside its characters, where it would open into a gap, and elsewhere only such as keep their width; and a word that begins with a hamza on its alef is led in by a mark, since the
 * renderer loses the alef at the head of a run.
 */
export function asSet(text: string, locale: Locale): string {
  const own = locale === "zh" ? text.replace(SPACES_IN_CHINESE, "").replaceAll(" ", EVEN_SPACE) : text;
  const kept = own.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

  return locale === "ar" ? kept.replace(/(?<!\p{Script=Arabic})(?=[أإآ])/gu, ARABIC_MARK) : kept;
}
