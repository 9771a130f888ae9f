import type { Paragraph } from "./paragraphs";
import { endsSentence } from "./prose";

/** A part of the document that belongs to no item, such as "Composition of the Working Group". */
export interface Chapter {
  line: number;
  heading: string | undefined;
  paragraphs: Paragraph[];
}

/** A heading of a chapter: "IV. Scheduling of meetings", "四、会议时间安排", "رابعا - …". */
const CHAPTER =
  /^(?:[IVX]{1,5}\s*[.)\t–-]\s*\p{Lu}|[一二三四五六七八九十]{1,3}\s*[、.．]\s*\S|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا)\p{M}*\s*[-–—:.])/u;

const MAX_HEADING = 160;

/** Returns whether a paragraph is the heading of a chapter, with its number. */
export function isChapterHeading(text: string): boolean {
  return text.length <= MAX_HEADING && hasChapterNumber(text) && !endsSentence(text);
}

/** Returns whether a text begins with the number of a chapter. */
export function hasChapterNumber(text: string): boolean {
  return CHAPTER.test(text);
}

/** Divides paragraphs at the headings of chapters. */
export function chaptersOf(paragraphs: Paragraph[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const paragraph of paragraphs) {
    const last = chapters.at(-1);
    if (isChapterHeading(paragraph.text) || paragraph.isHeading)
      chapters.push({ line: paragraph.line, heading: paragraph.text, paragraphs: [] });
    else if (last) last.paragraphs.push(paragraph);
    else chapters.push({ line: paragraph.line, heading: undefined, paragraphs: [paragraph] });
  }

  return chapters;
}
