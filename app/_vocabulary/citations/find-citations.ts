import type { Locale } from "../locales";
import { foldSymbol, isSymbol } from "../symbol";
import { type Adopted, issuedAs, MECHANISM_RULES } from "./issued-as";
import { CITATION_WORDS, ORGANS, type Organ } from "./lexicon";

/** A place in a text that cites a document: its characters from `from` up to `to`, and the symbol under which the document was issued. */
export interface Citation {
  from: number;
  to: number;
  symbol: string;
}

/** Whose resolutions are meant by "the Conference", by the series that its working groups' symbols begin with. */
const CONFERENCE_SERIES = /^CTOC\/COP(?:\/|$)/;

/**
 * What a text cites, in the order of reading: document symbols; resolutions and decisions, of whichever organ the words beside them or their sentence
 * name; the procedures and rules of the review mechanism. What has no certain symbol is left out.
 *
 * @param series what the symbols of the body begin with: `CTOC/COP/WG.2`.
 */
export function findCitations(text: string, locale: Locale, series: string): Citation[] {
  const ofConference = CONFERENCE_SERIES.test(series);
  const found = [
    ...symbolsIn(text),
    ...adoptedIn(text, locale, ofConference),
    ...(ofConference ? mechanismRulesIn(text, locale) : []),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);

  return found.filter((citation, index) => !found.slice(0, index).some((earlier) => earlier.to > citation.from));
}

const SYMBOL =
  /(?<![\p{Script=Latin}\p{N}/.@-])[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9-]*(?:\.[A-Z0-9]+)*)+(?![\p{Script=Latin}\p{N}/])/gu;

function symbolsIn(text: string): Citation[] {
  return [...text.matchAll(SYMBOL)].flatMap(({ 0: symbol, index: from }) => {
    const folded = foldSymbol(symbol);

    return /\d/.test(symbol) && symbol.split("/").length > 2 && isSymbol(folded)
      ? [{ from, to: from + symbol.length, symbol }]
      : [];
  });
}

const NUMBER = String.raw`(?:(?:E?S-)?\d{1,4}\/\d{1,3}|\d{1,4} ?\((?:(?:E?S-)?[IVX]+|(?:19|20)\d\d)\))(?![\d/]| [A-Z](?![\p{L}\p{N}]))`;

/** Head and numbers of what is cited: `resolutions 5/1 and 5/5`, `第5/1号和第5/5号决议`. */
function citingPattern(locale: Locale): RegExp {
  const { resolution, decision, and, organs } = CITATION_WORDS[locale];
  const heads = `(?<resolution>${resolution})|(?<decision>${decision})`;
  const join = String.raw`\s*(?:[,،、]\s*)?(?:(?:${and})\s*)?`;
  if (locale === "zh") {
    const numbers = `第?\\s*${NUMBER}(?:\\s*号)?`;
    return new RegExp(`(?<numbers>第\\s*${NUMBER}(?:\\s*号)?(?:${join}${numbers})*)\\s*(?:${heads})`, "gu");
  }
  const organ = locale === "ar" ? `(?:\\s+(?:${Object.values(organs).join("|")}))?` : "";

  return new RegExp(`(?<!\\p{L})(?:${heads})${organ}\\s+(?<numbers>${NUMBER}(?:${join}${NUMBER})*)`, "gu");
}

function adoptedIn(text: string, locale: Locale, ofConference: boolean): Citation[] {
  const organs = organsIn(text, locale);

  return [...text.matchAll(citingPattern(locale))].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const organ = organFor(text, organs, from, to);
    if (!organ || (organ === "conference" && !ofConference)) return [];
    const kind: Adopted["kind"] = match.groups?.resolution ? "resolution" : "decision";
    const numbers = [...match[0].matchAll(new RegExp(locale === "zh" ? `第?\\s*(${NUMBER})` : `(${NUMBER})`, "gu"))];

    return numbers.flatMap(({ 0: whole, 1: number = "", index }, place) => {
      const symbol = issuedAs({ organ, kind, number });
      if (!symbol) return [];
      // The word stands before the first number; in Chinese after the last, with 号 after each.
      const begins = place === 0 ? from : from + index;
      const ends =
        locale === "zh"
          ? endInChinese(match[0], index + whole.length, place === numbers.length - 1)
          : index + whole.length;

      return [{ from: begins, to: from + ends, symbol }];
    });
  });
}

function endInChinese(phrase: string, at: number, last: boolean): number {
  return last ? phrase.length : at + (/^\s*号/.exec(phrase.slice(at))?.[0].length ?? 0);
}

/** What stands between a number and the organ that it belongs to: `resolution 55/25 of the General Assembly`. */
const BELONGING = /^\s+(?:of (?:the )?|d[eu] (?:la )?|de l[’']|des )?$/;

interface NamedOrgan {
  organ: Organ;
  from: number;
  to: number;
}

function organsIn(text: string, locale: Locale): NamedOrgan[] {
  const { organs } = CITATION_WORDS[locale];
  const pattern = new RegExp(ORGANS.map((organ) => `(?<${organ}>${organs[organ]})`).join("|"), "gu");

  return [...text.matchAll(pattern)].flatMap(({ 0: name, index: from, groups = {} }) => {
    const organ = ORGANS.find((each) => groups[each] !== undefined);
    return organ ? [{ organ, from, to: from + name.length }] : [];
  });
}

/** What stands in quotation marks; Arabic opens with ” and closes with “. */
const QUOTATION = /“[^”]*”|”[^“]*“|«[^»]*»|《[^》]*》|"[^"]*"/g;

/** Whose it is: of the organ in the phrase, just before it or just after; else of the only one that its sentence names outside quotation marks. */
function organFor(text: string, organs: NamedOrgan[], from: number, to: number): Organ | undefined {
  const within = organs.find((each) => each.from >= from && each.to <= to);
  const before = organs.find((each) => each.to <= from && /^(?:[’']s?)?\s*$/.test(text.slice(each.to, from)));
  const after = organs.find((each) => each.from > to && BELONGING.test(text.slice(to, each.from)));
  const beside = within ?? before ?? after;
  if (beside) return beside.organ;
  const sentence = sentenceAround(text, from);
  const quoted = [...text.matchAll(QUOTATION)];
  const named = organs.filter(
    (each) =>
      each.from >= sentence.from &&
      each.to <= sentence.to &&
      !quoted.some((quotation) => quotation.index < each.from && each.to < quotation.index + quotation[0].length),
  );
  const [only, ...others] = new Set(named.map((each) => each.organ));

  return others.length === 0 ? only : undefined;
}

function sentenceAround(text: string, at: number): { from: number; to: number } {
  const ends = [...text.matchAll(/[.!?؟](?=\s|$)|[。！？]/g)].map((end) => end.index + 1);

  return { from: ends.findLast((end) => end <= at) ?? 0, to: ends.find((end) => end > at) ?? text.length };
}

function mechanismRulesIn(text: string, locale: Locale): Citation[] {
  const symbol = issuedAs(MECHANISM_RULES);
  if (!symbol) return [];

  return [...text.matchAll(new RegExp(CITATION_WORDS[locale].mechanismRules, "gu"))].map(
    ({ 0: name, index: from }) => ({
      from,
      to: from + name.length,
      symbol,
    }),
  );
}
