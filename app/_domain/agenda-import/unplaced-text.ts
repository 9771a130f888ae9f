import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { cutSymbols, findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";
import { footnotesOf, type Inline, type RichText, runningTextsOf } from "@/app/_vocabulary/rich-text";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { ReadAgenda } from "./agenda";
import { createFinding, type Finding } from "./findings";
import { symbolsOfLine } from "./grammar/agenda-list/symbols-of-line";
import { readOrdinalMark } from "./grammar/ordinal-marks";
import { paragraphsOf } from "./grammar/paragraphs";
import { TERMS } from "./grammar/terms";
import { NOTE_CALL, type SourceDocument } from "./source-document";

type Content = Omit<ReadAgenda, "findings">;

/**
 * Finds the paragraphs after the title of which a sentence has no place in the agenda: nothing of a
 * document is lost without a finding.
 */
export function findUnplacedText(agenda: Content, source: SourceDocument): Finding[] {
  const placed = new Set(textsOf(agenda).flatMap((text) => sentencesOf(text, agenda)));
  const days = agenda.table.days.map(({ printed }) => letters(printed));
  // "Monday, 3 March, morning" has the half of the day after the day.
  const isAfterDay = (sentence: string) =>
    days.some((day) => sentence.startsWith(day) && placed.has(sentence.slice(day.length)));
  const programme = Math.min(...agenda.table.days.map(({ line }) => line));
  // A title on several lines, whose sentence each line has a part of.
  const titles = agenda.items.map(({ title, heading }) => `${letters(title)} ${letters(heading ?? "")}`).join(" ");
  const documents = new Set(agenda.items.flatMap((item) => item.documents.map(({ symbol }) => symbol)));

  return paragraphsOf(source.blocks.filter(({ line }) => line > agenda.titleLine)).flatMap(({ text, cells, line }) => {
    const listed = symbolsOfLine(text)?.map(foldSymbol);
    if (listed?.every((symbol) => documents.has(symbol))) return [];
    // A line that goes on from a row is in none of its cells.
    const isWhole = letters(cells?.join("") ?? "") === letters(text);
    const sentences = (cells && isWhole ? cells : [text]).flatMap((each) => sentencesOf(each, agenda));
    const isPlaced = sentences.every(
      (sentence) =>
        placed.has(sentence) ||
        (sentence.length >= PART_OF_TITLE && titles.includes(sentence)) ||
        isPlacedBeside(sentence, placed, line >= programme) ||
        isAfterDay(sentence),
    );

    return isPlaced
      ? []
      : [createFinding("text-not-placed", line, { text: text.replace(NOTE_CALL, "").slice(0, MAX_TEXT) })];
  });
}

/** A row of the programme has its time and its items before its words. */
function isPlacedBeside(sentence: string, placed: ReadonlySet<string>, isRow: boolean): boolean {
  const most = (count: number) => Math.min(count, sentence.length - SHORTEST);
  for (let from = 1; from <= most(isRow ? MAX_TIME : 0); from++) if (placed.has(sentence.slice(from))) return true;

  return isRow && ONLY_ITEMS.test(sentence);
}

/** Letters of a line that is surely a part of a title. */
const PART_OF_TITLE = 8;
/** Letters of the longest time with an item. */
const MAX_TIME = 40;
/** "2 (a) and (b)" */
const ONLY_ITEMS = /^\p{L}?(?:(?:and|et|y|e|и|و|和|及|以及)\p{L}?){1,5}$/u;

/** Letters of a text that a finding quotes. */
const MAX_TEXT = 2_000;

function textsOf({ headings, preface, notes, items, table, plenaryMeetings, events }: Content): string[] {
  return [
    ...Object.values(headings),
    ...richTexts(preface),
    ...richTexts(notes),
    ...items.flatMap((item) => [
      item.title,
      item.heading ?? "",
      ...(item.segment ?? "").split(" – "),
      item.documentationHeading ?? "",
      ...item.documents.map(({ title }) => title),
      ...richTexts(item.annotation),
      ...richTexts(item.documentation),
    ]),
    table.header ?? "",
    ...table.days.map(({ printed }) => printed),
    ...table.unread.map(({ text }) => text),
    ...plenaryMeetings.flatMap(({ printed, entries }) => [
      printed,
      ...entries.map(({ description }) => description ?? ""),
    ]),
    ...events.flatMap(({ title, printed = "" }) => [...title.split(" – "), printed]),
  ];
}

function richTexts(text: RichText): string[] {
  const running = (content: Inline[]) =>
    content.map((inline) => (inline.type === "footnote" ? "" : inline.text)).join("");

  return [...text.flatMap((block) => runningTextsOf(block).map(running)), ...footnotesOf(text).map(running)];
}

const SENTENCE_END = /[。；;！？؛؟!?:：\t\n]|[.](?=\s|$)/u;
const LIST_MARK = /^\s*(?:[-–—•>]\s*)?(?:[(（]?[\p{L}\p{Nd}]{1,4}ـ?[)）.．、]\s*)?/u;

/** Matches the rest of "(A/1 and A/2)" without its symbols. */
const BETWEEN_SYMBOLS = /[(（]\s*(?:(?:and|et|y|e|и|و|和|及|以及|[,،;；、–-])\s*)*[)）]/giu;

/** Returns the letters of the sentences of a text, without marks, symbols and "(continued)". */
function sentencesOf(text: string, { locale }: Content): string[] {
  const ordinal = readOrdinalMark(text, TERMS[locale]);
  const plain = withEuropeanDigits(ordinal?.rest ?? text).replace(NOTE_CALL, " ");
  const rest = cutSymbols(plain, findPrintedSymbols(plain)).replace(BETWEEN_SYMBOLS, " ");

  return rest
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(TERMS[locale].continued, "").trim())
    .map((sentence) => withoutItemWord(sentence, TERMS[locale].itemWord).replace(LIST_MARK, ""))
    .map(letters)
    .filter((sentence) => sentence.length >= SHORTEST && !JOINT.test(sentence));
}

/** "Item 3." before a title is its number; "Items 2 and 3" alone are the numbers of a common annotation. */
function withoutItemWord(sentence: string, itemWord: RegExp): string {
  const rest = sentence.replace(itemWord, "");

  return rest !== sentence && ONLY_ITEMS.test(letters(rest)) ? "" : rest;
}

/** The word between two symbols. */
const JOINT = /^(?:and)+$/u;

/** Shorter ones are marks. */
const SHORTEST = 3;

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, "").toLowerCase();
}
