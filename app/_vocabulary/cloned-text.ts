import { formatDay } from "./instants";
import { LOCALES, type Locale } from "./locales";
import { meetingPhrase, type NumberedMeeting } from "./meeting-ordinal";
import { cutSymbols, findPrintedSymbols } from "./printed-symbols";
import { foldSymbol } from "./symbol";

/** A part of a text of another meeting that has to be checked in its clone. */
export interface TextCheck {
  kind: "date" | "year" | "ordinal" | "symbol";
  /** as it stands in the text */
  text: string;
}

/** The meeting that a text was written for. */
export interface SourceOfText extends NumberedMeeting {
  /** the part of its documents' symbols that is its own: `CTOC/COP/WG.2/2023` */
  series: string;
}

/** Lists the dates, years, ordinals and own symbols of another meeting in a text, each once, in the order of kinds. */
export function findTextChecks(text: string, locale: Locale, source: SourceOfText): TextCheck[] {
  const symbols = findPrintedSymbols(text);
  const own = symbols.filter(({ parts }) => parts.some((part) => isOfSeries(part, source.series)));
  // A year within any symbol, such as that of a resolution, is a part of its name.
  const words = cutSymbols(text, symbols);
  const dates = [...words.matchAll(DATES[locale])].map(([date]) => date.trim());
  const rest = words.replaceAll(DATES[locale], " ");
  const years = [...rest.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year);
  const phrase = meetingPhrase(source, locale);
  const at = phrase ? words.toLowerCase().indexOf(phrase.toLowerCase()) : -1;
  const list = (kind: TextCheck["kind"], found: string[]) => [...new Set(found)].map((each) => ({ kind, text: each }));

  return [
    ...list("date", dates),
    ...list("year", years),
    ...(phrase && at >= 0 ? list("ordinal", [words.slice(at, at + phrase.length)]) : []),
    ...list(
      "symbol",
      own.map(({ symbol }) => symbol),
    ),
  ];
}

/** Returns whether a symbol is of a series: `CTOC/COP/WG.2/2023/2` of `CTOC/COP/WG.2/2023`. */
export function isOfSeries(symbol: string, series: string): boolean {
  return foldSymbol(symbol).startsWith(`${foldSymbol(series)}/`);
}

/**
 * Returns the series of a meeting's symbols by the rule of another meeting of its body, whose year or number stands in
 * it; undefined where neither does.
 */
export function renewSeries(
  series: string,
  from: { year: number; ordinal: number | null },
  to: { year: number; ordinal: number | null },
): string | undefined {
  const components = series.split("/");
  const replaced = (before: number, after: number) => {
    const at = components.lastIndexOf(String(before));
    return at > 0 ? components.with(at, String(after)).join("/") : undefined;
  };

  return (
    replaced(from.year, to.year) ??
    (from.ordinal !== null && to.ordinal !== null ? replaced(from.ordinal, to.ordinal) : undefined)
  );
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `2023-${String(month + 1).padStart(2, "0")}-28`);

/** Words and marks between two days of one month: "29 and 30 May", "du 29 au 31 mai". */
const BETWEEN = String.raw`(?:\s*(?:[–—,،-]|and|to|et|au|y|al?|и|по|و|إلى|حتى)\s*)`;

/** A date of each language, with or without its year. */
const DATES = Object.fromEntries(
  LOCALES.map((locale) => {
    if (locale === "zh")
      return [locale, /(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日(?:\s*(?:[至、和－–-]|到)\s*(?:\d{1,2}月)?\d{1,2}日)*/gu];
    const names = MONTHS.map((day) => formatDay(day, locale, { year: false }).replace(/\d/g, "").trim());
    const day = String.raw`\d{1,2}(?:er)?`;
    const year = String.raw`(?:,?\s+(?:de\s+)?(?:19|20)\d{2}(?!\d)(?:\s+года?)?)?`;
    return [
      locale,
      new RegExp(String.raw`(?<!\d)${day}(?:${BETWEEN}${day}){0,5}\s+(?:${names.join("|")})(?!\p{L})${year}`, "giu"),
    ];
  }),
) as Record<Locale, RegExp>; // of every language
