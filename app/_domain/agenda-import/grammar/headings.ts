import { withoutLetterSpacing } from "@/app/_vocabulary/letter-spacing";
import { findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";
import { readTitle } from "./agenda-titles";
import { endsSentence } from "./prose";
import type { Heading, Terms } from "./terms/terms";

/** Numbers and letters before a heading: `II.`, `A.`, `一、`, `أولاً –`. */
const HEADING_NUMBER =
  /^(?:(?:[IVX]{1,5}|[A-H])\s*[.)](?!\p{L})|[一二三四五六七八九十]{1,3}[、.．]|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|ألف|باء|جيم)\p{M}*\s*[-–—:.])\s*/u;

/** The number of a note that has lost its height: "Annotations1"; in "项目1" it is that of the item. */
const LOST_NOTE = /(?<=\p{L})(?<!项目|议题|附件)\d{1,2}$/u;

/** No heading is longer, with everything around its words. */
const MAX_HEADING = 400;

/**
 * Returns a line without what may stand around the words of a heading: a number, marks of notes, a
 * colon; empty for a line that is too long to be one.
 */
export function bareHeading(text: string): string {
  if (text.length > MAX_HEADING) return "";

  return withoutLetterSpacing(text.replace(/\ufff9[^\ufffb]*\ufffb/g, "").replace(/[\p{Cf}]/gu, ""))
    .replace(/\s+/g, " ")
    .replace(HEADING_NUMBER, "")
    .replace(/(?:\s?(?:\*|[⁰¹²³⁴-⁹]|\[\d{1,2}\]|[ab]\/))+$/u, "")
    .replace(/\s?[:：.。]$/u, "")
    .replace(LOST_NOTE, "")
    .trim();
}

/** No title is longer. */
const MAX_TITLE = 250;

const OTHER_HEADINGS = ["documentation", "annex", "organizationOfWork", "introduction"] as const;

/** Returns the part that a line begins, if it is the heading of one. */
export function headingOf(text: string, terms: Terms): Heading | undefined {
  // A heading is no sentence.
  if (endsSentence(text)) return undefined;
  const bare = bareHeading(text);
  if (!bare || bare.length > MAX_TITLE || terms.agendaItemLine.test(bare)) return undefined;

  const title = readTitle(bare, terms.locale);
  // "Annotated provisional agenda (A/1/1)" is an entry of a list of documents.
  if (title && !findPrintedSymbols(bare).some(({ from }) => from > 0)) return title;

  return OTHER_HEADINGS.find((heading) => terms.headings[heading].test(bare));
}
