import type { Locale } from "../locales";
import { foldSymbol, isSymbol } from "../symbol";
import type { CitationFacts } from "./citation-facts";
import { CITATION_PATTERNS, ORGANS, type Organ } from "./citation-patterns";
import { type AdoptedText, issuedSymbol } from "./issued-symbol";
import { namedTextPattern } from "./named-text-pattern";

/** A citation in a text: the range from `from` up to `to`, and the symbol of the cited document. */
export interface Citation {
  from: number;
  to: number;
  symbol: string;
}

/**
 * Finds the citations in a text, in reading order: document symbols; resolutions and decisions of
 * the organ named beside them or in their sentence; texts of the Conference that are cited by name.
 * Citations without a certain symbol are omitted.
 */
export function findCitations(text: string, locale: Locale, facts: CitationFacts): Citation[] {
  const found = [
    ...findSymbols(text),
    ...findAdoptedTexts(text, locale, facts),
    ...findNamedTexts(text, locale, facts),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);

  return found.filter((citation, index) => !found.slice(0, index).some((earlier) => earlier.to > citation.from));
}

const SYMBOL =
  /(?<![\p{Script=Latin}\p{N}/.@-])[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9-]*(?:\.[A-Z0-9]+)*)+(?![\p{Script=Latin}\p{N}/])/gu;

function findSymbols(text: string): Citation[] {
  return [...text.matchAll(SYMBOL)].flatMap(({ 0: symbol, index: from }) => {
    const folded = foldSymbol(symbol);

    return /\d/.test(symbol) && symbol.split("/").length > 2 && isSymbol(folded)
      ? [{ from, to: from + symbol.length, symbol }]
      : [];
  });
}

const NUMBER = String.raw`(?:(?:E?S-)?\d{1,4}\/\d{1,3}|\d{1,4} ?\((?:(?:E?S-)?[IVX]+|(?:19|20)\d\d)\))(?![\d/]| [A-Z](?![\p{L}\p{N}]))`;

/** Returns a pattern of a heading word with numbers: `resolutions 5/1 and 5/5`, `第5/1号和第5/5号决议`. */
function citingPattern(locale: Locale): RegExp {
  const { resolution, decision, and, organs } = CITATION_PATTERNS[locale];
  const heads = `(?<resolution>${resolution})|(?<decision>${decision})`;
  const join = String.raw`\s*(?:[,،、]\s*)?(?:(?:${and})\s*)?`;
  if (locale === "zh") {
    const numbers = `第?\\s*${NUMBER}(?:\\s*号)?`;
    return new RegExp(`(?<numbers>第\\s*${NUMBER}(?:\\s*号)?(?:${join}${numbers})*)\\s*(?:${heads})`, "gu");
  }
  const organ = locale === "ar" ? `(?:\\s+(?:${Object.values(organs).join("|")}))?` : "";

  return new RegExp(`(?<!\\p{L})(?:${heads})${organ}\\s+(?<numbers>${NUMBER}(?:${join}${NUMBER})*)`, "gu");
}

function findAdoptedTexts(text: string, locale: Locale, facts: CitationFacts): Citation[] {
  const organs = findOrgans(text, locale);

  return [...text.matchAll(citingPattern(locale))].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const organ = attributeOrgan(text, organs, from, to);
    if (!organ) return [];
    const kind: AdoptedText["kind"] = match.groups?.resolution ? "resolution" : "decision";
    const numbers = [...match[0].matchAll(new RegExp(locale === "zh" ? `第?\\s*(${NUMBER})` : `(${NUMBER})`, "gu"))];

    return numbers.flatMap(({ 0: whole, 1: number = "", index }, place) => {
      const symbol = issuedSymbol({ organ, kind, number }, facts);
      if (!symbol) return [];
      // The word comes before the first number; in Chinese after the last, with 号 after each.
      const start = place === 0 ? from : from + index;
      const end =
        locale === "zh"
          ? endOfChineseNumber(match[0], index + whole.length, place === numbers.length - 1)
          : index + whole.length;

      return [{ from: start, to: from + end, symbol }];
    });
  });
}

function endOfChineseNumber(phrase: string, at: number, last: boolean): number {
  return last ? phrase.length : at + (/^\s*号/.exec(phrase.slice(at))?.[0].length ?? 0);
}

/** Words between a number and its organ: `resolution 55/25 of the General Assembly`. */
const BETWEEN_NUMBER_AND_ORGAN = /^\s+(?:of (?:the )?|d[eu] (?:la )?|de l[’']|des )?$/;

interface NamedOrgan {
  organ: Organ;
  from: number;
  to: number;
}

function findOrgans(text: string, locale: Locale): NamedOrgan[] {
  const { organs } = CITATION_PATTERNS[locale];
  const pattern = new RegExp(ORGANS.map((organ) => `(?<${organ}>${organs[organ]})`).join("|"), "gu");

  return [...text.matchAll(pattern)].flatMap(({ 0: name, index: from, groups = {} }) => {
    const organ = ORGANS.find((each) => groups[each] !== undefined);
    return organ ? [{ organ, from, to: from + name.length }] : [];
  });
}

/** Text in quotation marks. Arabic opens with ” and closes with “. */
const QUOTATION = /“[^”]*”|”[^“]*“|«[^»]*»|《[^》]*》|"[^"]*"/g;

/**
 * Returns the organ in the phrase, just before it or just after it; otherwise the only organ that
 * the sentence names outside quotation marks.
 */
function attributeOrgan(text: string, organs: NamedOrgan[], from: number, to: number): Organ | undefined {
  const within = organs.find((each) => each.from >= from && each.to <= to);
  const before = organs.find((each) => each.to <= from && /^(?:[’']s?)?\s*$/.test(text.slice(each.to, from)));
  const after = organs.find((each) => each.from > to && BETWEEN_NUMBER_AND_ORGAN.test(text.slice(to, each.from)));
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
  const end = [...text.matchAll(/[.!?؟](?=\s|$)|[。！？]/g)].map((end) => end.index + 1);

  return { from: end.findLast((end) => end <= at) ?? 0, to: end.find((end) => end > at) ?? text.length };
}

function findNamedTexts(text: string, locale: Locale, facts: CitationFacts): Citation[] {
  return facts.namedTexts.flatMap(({ kind, number, names }) => {
    const symbol = issuedSymbol({ organ: "conference", kind, number }, facts);
    if (!symbol) return [];

    return (names[locale] ?? []).flatMap((name) =>
      [...text.matchAll(new RegExp(namedTextPattern(name), "gu"))].map(({ 0: printed, index: from }) => ({
        from,
        to: from + printed.length,
        symbol,
      })),
    );
  });
}
