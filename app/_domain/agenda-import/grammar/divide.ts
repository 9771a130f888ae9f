import type { Locale } from "@/app/_vocabulary/locales";
import type { SourceBlock } from "../source-document";
import { isChapterHeading } from "./chapters";
import { bareHeading, headingOf } from "./headings";
import { readItemMark } from "./item-marks";
import { paragraphsOf } from "./paragraphs";
import { readProgramme } from "./programme";
import type { Heading, Terms } from "./terms/terms";

/** A part of the document, from its heading to the next part's. */
export interface Section {
  /** the part before the first heading after the title is the opening */
  kind: "opening" | "agenda" | "annotations" | "organizationOfWork" | "annex";
  heading: SourceBlock | undefined;
  blocks: SourceBlock[];
}

export interface FoundHeading {
  block: number;
  heading: Heading;
}

/** Finds the lines that are headings of parts. */
export function findHeadings(blocks: SourceBlock[], terms: Terms): FoundHeading[] {
  return blocks.flatMap((block, index) => {
    const heading = headingOf(block.text, terms);
    // A full line before a heading seems to go on in it, unless it ends a sentence.
    const isInside = block.continues && !/[.。:：;；]$/u.test(blocks[index - 1]?.text ?? "");

    return heading && !isInside ? [{ block: index, heading }] : [];
  });
}

/** Divides the blocks after the title at the headings of the list, the annotations, the programme and annexes. */
export function divide(
  blocks: SourceBlock[],
  headings: FoundHeading[],
  title: number,
  locale: Locale,
  year: number | undefined,
  terms: Terms,
): Section[] {
  const starts = headings.flatMap(({ block, heading }) => {
    if (block <= title) return [];
    const kind = kindOf(heading, block);

    return kind ? [{ block, kind }] : [];
  });
  const sections: Section[] = [];
  for (const [index, { block, kind }] of [{ block: title, kind: "opening" as const }, ...starts].entries()) {
    const end = starts[index]?.block ?? blocks.length;
    sections.push({ kind, heading: blocks[block], blocks: blocks.slice(block + 1, end) });
  }

  return sections.flatMap((section) => splitAtChapter(section));

  function kindOf(heading: Heading, block: number): Exclude<Section["kind"], "opening"> | undefined {
    // "Annotation" after the documents of each item divides nothing.
    if (heading === "annotations" && ONE_ANNOTATION.test(bareHeading(blocks[block]?.text ?? ""))) return undefined;
    if (heading === "annotations" || heading === "annex") return heading;
    if (heading === "agenda" || heading === "title") return beginsList(blocks, block, terms) ? "agenda" : undefined;
    if (heading !== "organizationOfWork") return undefined;
    const rows = blocks.slice(block + 1, block + 1 + SAMPLE_ROWS);

    return readProgramme(rows, locale, year ?? ANY_YEAR).periods.length > 0 ? heading : undefined;
  }
}

const ONE_ANNOTATION = /^(?:annotation|anotación|аннотация)$/iu;

/** A programme ends where another chapter begins. */
function splitAtChapter(section: Section): Section[] {
  if (section.kind !== "organizationOfWork") return [section];
  const at = section.blocks.findIndex(
    (block) => !block.cells && paragraphsOf([block]).some((paragraph) => isChapterHeading(paragraph.text)),
  );
  if (at < 0) return [section];

  return [
    { ...section, blocks: section.blocks.slice(0, at) },
    { kind: "annex", heading: section.blocks[at], blocks: section.blocks.slice(at + 1) },
  ];
}

/** "Provisional agenda for the seventh session" is a heading only where a list follows, and an item elsewhere. */
function beginsList(blocks: SourceBlock[], heading: number, terms: Terms): boolean {
  if (/[.;；。]$/u.test(blocks[heading]?.text.trim() ?? "")) return false;

  return blocks.slice(heading + 1, heading + 1 + LIST_LINES).some(({ text }, index) => {
    const mark = readItemMark(text, terms);
    if (mark?.type === "letter") return mark.letter === "a" && index <= LETTER_LINES;

    return mark?.type === "number" && (mark.number === 1 || /[:：]$/u.test(mark.rest));
  });
}

/** Lines in which a list begins after its heading, and its letters, where the first number is lost. */
const LIST_LINES = 8;
const LETTER_LINES = 1;

/** Rows in which a programme shows a time. */
const SAMPLE_ROWS = 14;
const ANY_YEAR = 2000;
