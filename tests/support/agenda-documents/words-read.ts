import type { AgendaDocument } from "@/app/_domain/agenda-import/grammar/agenda-document";
import { symbolsOfLine } from "@/app/_domain/agenda-import/grammar/agenda-list/symbols-of-line";
import { readOrdinalMark } from "@/app/_domain/agenda-import/grammar/ordinal-marks";
import { TERMS } from "@/app/_domain/agenda-import/grammar/terms";
import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Counts the words of a source after the title of its agenda. The heading of a segment may stand in the
 * list and again among the annotations and in the programme.
 */
export function wordsOfSource(
  text: string,
  { titleLine, locale, segments, headings }: Pick<AgendaDocument, "titleLine" | "locale" | "segments" | "headings">,
): Record<string, number> {
  const [title = "", ...after] = text.split("\n").slice(titleLine - 1);
  // A title may stand on several lines.
  let rest = headings.title.replace(title.trim(), "").trim();
  while (rest && after.length > 0 && rest.startsWith(after[0]?.trim() ?? ""))
    rest = rest.slice(after.shift()?.trim().length).trim();
  const lines = after.filter(
    (line, index, all) => !(segments.some((segment) => segment.text === line) && all.indexOf(line) < index),
  );

  return countWords(lines.flatMap((line) => line.split("\t").map((cell) => withoutMarks(cell, locale))));
}

/** Counts the words in every part of a reading, each part once. */
export function wordsRead(document: AgendaDocument): Record<string, number> {
  const { headings, preface, segments, items, annotations, chapters, programme, notes, locale } = document;
  const isSegment = (text: string) => segments.some((segment) => segment.text === text);
  const headingLines = new Set(annotations.filter(({ heading }) => heading).map(({ line }) => line));
  const texts = [
    headings.agenda,
    headings.annotations,
    headings.annex,
    headings.organizationOfWork,
    ...preface.map(({ text }) => text),
    ...segments.map(({ text }) => text),
    // The title of an item that the annotations name is the heading of its annotation.
    ...items.filter(({ line }) => !headingLines.has(line)).map(({ title }) => title),
    ...annotations.flatMap(({ heading, paragraphs, documentationHeading, documents, documentation }) => [
      heading,
      ...[...paragraphs, ...documentation].map(({ text }) => text),
      documentationHeading,
      ...documents.filter(({ isFromSentence }) => !isFromSentence).map(({ title }) => title),
    ]),
    ...chapters.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)]),
    programme?.header,
    ...(programme?.days ?? []).map(({ printed }) => printed),
    ...(programme?.periods ?? []).flatMap(({ printed, entries }) => [
      // The time of a column is printed once.
      programme?.header?.includes(printed) ? "" : printed,
      ...entries.map(({ description }) => description),
    ]),
    ...(programme?.unread ?? []).map(({ text }) => text).filter((text) => !isSegment(text)),
    ...notes.map(({ text }) => text),
  ];

  return countWords(texts.map((text) => withoutMarks(text ?? "", locale)));
}

/** Removes what the reading has as a number: "Item 3", "(continued)", symbols, "Documents" before symbols. */
function withoutMarks(text: string, locale: Locale): string {
  const { itemWord, continued, documentationLine } = TERMS[locale];
  // "Documentation: A/1" is a heading before its document.
  if (!documentationLine.test(text) && symbolsOfLine(text)) return "";

  return withEuropeanDigits(readOrdinalMark(text, TERMS[locale])?.rest ?? text)
    .replace(/\ufff9[^\ufffb]*\ufffb/g, "")
    .trim()
    .replace(itemWord, "")
    .replace(continued, "")
    .replace(/[A-Z][\w.()[\]-]*(?:\/[\w.()[\]-]+)+/g, " ")
    .replace(/\b(?:Add|Corr|Rev)\.\d+/g, " ")
    .replace(/\[End of document\]/, " ")
    .replace(/[和及与续]/g, " ");
}

/** Words of fewer letters join symbols, or are marks. */
const WORD = /\p{Script=Han}|\p{L}{4,}/gu;

function countWords(texts: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [word] of texts.flatMap((text) => [...text.matchAll(WORD)])) counts[word] = (counts[word] ?? 0) + 1;

  return counts;
}
