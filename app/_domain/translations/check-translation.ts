import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Glossary } from "@/app/_vocabulary/glossary/glossary";
import type { Locale } from "@/app/_vocabulary/locales";
import { cutSymbols, findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";
import { footnotesOf, type Inline, type RichText, runningTextsOf } from "@/app/_vocabulary/rich-text";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { type ReadDate, readDates } from "../agenda-import/dates";
import { LEXICONS } from "../agenda-import/lexicon";

/** A difference between a text and its translation. */
export const CHECK_KINDS = ["numbers", "dates", "symbols", "footnotes", "paragraphs", "terms"] as const;

export type CheckKind = (typeof CHECK_KINDS)[number];

/** The kinds that no glossary is needed for. */
type FactKind = Exclude<CheckKind, "terms">;

/** A difference: what only the source has, and what only the translation has. */
export interface TranslationDifference {
  kind: CheckKind;
  onlySource: string[];
  onlyTarget: string[];
}

/** A line and the two rich texts of an item. */
export interface CheckedText {
  title: string;
  annotation: RichText;
  documentation: RichText;
}

/**
 * Returns in what a translation differs from its source that no language changes: numbers, dates,
 * symbols, footnotes and paragraphs; and the terms of a glossary whose official translation it lacks.
 */
export function checkTranslation(
  source: { locale: Locale; text: CheckedText },
  target: { locale: Locale; text: CheckedText },
  glossary?: Glossary,
): TranslationDifference[] {
  const [one, other] = [factsOf(source.text, source.locale), factsOf(target.text, target.locale)];

  const missing =
    glossary?.missingIn(wholeText(target.text), target.locale, wholeText(source.text), source.locale) ?? [];
  const terms = missing.map((pair) => `${isolateText(pair.source)} – ${isolateText(pair.target)}`);
  const differences = FACT_KINDS.flatMap((kind): TranslationDifference[] => {
    const onlySource = without(one[kind], other[kind]);
    const onlyTarget = without(other[kind], one[kind]);
    const isSame = onlySource.length === 0 && onlyTarget.length === 0;

    return isSame || (kind === "numbers" && areSpelledOut(onlySource, onlyTarget))
      ? []
      : [{ kind, onlySource, onlyTarget }];
  });

  return terms.length > 0 ? [...differences, { kind: "terms", onlySource: terms, onlyTarget: [] }] : differences;
}

const FACT_KINDS = CHECK_KINDS.filter((kind): kind is FactKind => kind !== "terms");

type Facts = Record<FactKind, string[]>;

function wholeText({ title, annotation, documentation }: CheckedText): string {
  const blocks = [...annotation, ...documentation];

  return [title, ...[...blocks.flatMap(runningTextsOf), ...footnotesOf(blocks)].map(plainText)].join("\n");
}

function factsOf({ title, annotation, documentation }: CheckedText, locale: Locale): Facts {
  const blocks = [...annotation, ...documentation];
  const notes = footnotesOf(blocks);
  const running = blocks.flatMap(runningTextsOf);
  const lines = [title, ...[...running, ...notes].map(plainText)];
  const facts = lines.map((line) => factsOfLine(line, locale));
  const all = (kind: "numbers" | "dates" | "symbols") => facts.flatMap((each) => each[kind]);

  return {
    numbers: all("numbers"),
    dates: all("dates"),
    symbols: all("symbols"),
    footnotes: notes.length > 0 ? [String(notes.length)] : [],
    paragraphs: running.length > 0 ? [String(running.length)] : [],
  };
}

function factsOfLine(line: string, locale: Locale): Pick<Facts, "numbers" | "dates" | "symbols"> {
  const text = withEuropeanDigits(line);
  const symbols = findPrintedSymbols(text);
  const rest = cutSymbols(text, symbols);
  const dates = datesOf(rest, locale);
  const numbers = cutDates(rest, dates).match(/\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*/gu) ?? [];

  return {
    symbols: symbols.flatMap(({ parts }) => parts.map(foldSymbol)),
    dates: dates.flatMap(({ days = [], hasYear }) => (hasYear ? days : days.map((day) => day.slice("2000-".length)))),
    // The minutes of a full hour are printed in some languages only.
    numbers: numbers.map((number) => number.replace(/\D/g, "").replace(/^0+/, "")).filter((number) => number !== ""),
  };
}

/** Returns the dates of a line. What follows one after a comma or dash may be no day of it: "29 May, 45 States". */
function datesOf(line: string, locale: Locale): ReadDate[] {
  const read = (text: string) => readDates(text, LEXICONS[locale], ANY_YEAR);
  const exists = ({ days }: ReadDate) => days !== undefined;

  return read(line).flatMap((date) =>
    exists(date)
      ? [date]
      : [...date.printed.matchAll(/[^,，،、–—]+/gu)].flatMap(({ 0: part, index }) =>
          read(part)
            .filter(exists)
            .map((each) => ({ ...each, index: date.index + index + each.index })),
        ),
  );
}

/** The year of dates that print none; any leap year. */
const ANY_YEAR = 2000;

function cutDates(text: string, dates: ReadDate[]): string {
  return dates
    .toReversed()
    .reduce((rest, { index, printed }) => `${rest.slice(0, index)} ${rest.slice(index + printed.length)}`, text);
}

/** Returns the values of one list that another has not, each as often as it is missing there. */
function without(values: string[], others: string[]): string[] {
  const left = [...others];

  return values.filter((value) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Returns whether numbers below ten may be words in one of the texts: they then stand in the other alone. */
function areSpelledOut(onlySource: string[], onlyTarget: string[]): boolean {
  return (
    (onlySource.length === 0 || onlyTarget.length === 0) &&
    [...onlySource, ...onlyTarget].every((number) => number.length === 1)
  );
}

function plainText(content: Inline[]): string {
  return content.map((part) => (part.type === "footnote" ? "" : part.text)).join("");
}
