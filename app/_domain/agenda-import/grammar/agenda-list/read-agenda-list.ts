import { headingOf } from "../headings";
import { readItemMark } from "../item-marks";
import type { Paragraph } from "../paragraphs";
import type { Terms } from "../terms/terms";
import type { AgendaList } from "./agenda-list";
import { findFirstItem } from "./find-first-item";
import { areNumbersLost, isAnnotated, itemTest } from "./list-form";
import { ListReader } from "./list-reader";

/** Reads the list of items from the first paragraph after its heading; it ends where another part begins. */
export function readAgendaList(paragraphs: Paragraph[], terms: Terms): AgendaList {
  const list: AgendaList = { items: [], preface: [], segments: [], length: 0, findings: [] };
  const marks = paragraphs.map(({ text }) => readItemMark(text, terms));
  const first = findFirstItem(paragraphs, marks);
  if (first === undefined) return list;
  const one = marks[first];
  // "Item 1.1" heads an annotation; numbers without the word are then those of paragraphs.
  const hasWord = one?.type === "number" && one.isItemWord;
  if (!hasWord && marks.some((mark) => mark?.type === "decimal" && mark.isItemWord)) return list;
  // "Item 1" alone on its line is the heading of an annotation.
  if (one?.type === "number" && one.isItemWord && !one.rest) return list;
  const numbersAreLost = areNumbersLost(paragraphs.slice(first), terms);
  if (!numbersAreLost && isAnnotated(paragraphs.slice(first), marks.slice(first), terms)) return list;
  const reader = new ListReader(list, numbersAreLost, itemTest(one), terms, paragraphs[first - 1]);
  list.preface = paragraphs.slice(0, first);
  for (let index = first; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph; // below the length
    const heading = marks[index] ? undefined : headingOf(paragraph.text, terms);
    if (heading && END_HEADINGS.has(heading)) break;
    const next = { text: paragraphs[index + 1]?.text ?? "", mark: marks[index + 1] };
    const taken = reader.read(paragraph, marks[index], next);
    if (taken === "end") break;
    if (taken === "item") list.length = index + 1;
  }
  reader.close();
  takeOpeningSegment(list);

  return list;
}

/** The heading of the first segment stands before the first item, in the form of the others. */
function takeOpeningSegment(list: AgendaList): void {
  const opening = list.preface.at(-1);
  const isSegment = opening && list.segments.some(({ text }) => hasSameForm(text, opening.text));
  if (!isSegment) return;
  list.preface = list.preface.slice(0, -1);
  list.segments.unshift({ line: opening.line, text: opening.text, before: list.items[0]?.number });
}

/** A letter or a number before a heading. */
const COUNTER =
  /^(?:[IVX]{1,5}|\p{Lu}|[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十]{1,3}|ألف|باء|جيم|دال|هاء|أولا|ثانيا|ثالثا|رابعا|خامسا)\p{M}*\s?[.)、．:：\s–—-]/u;

/** Returns whether two headings are of one series: each has a counter, or both have a word at one end. */
function hasSameForm(one: string, other: string): boolean {
  if (COUNTER.test(one) && COUNTER.test(other)) return true;
  const [words, others] = [one, other].map((text) => text.trim().toLowerCase().split(/\s+/u));
  const ends = /\p{Script=Han}$/u.test(one) ? [one.at(-1), other.at(-1)] : [words?.at(-1), others?.at(-1)];

  return ends[0] === ends[1] || (words?.length !== 1 && words?.[0] === others?.[0]);
}

const END_HEADINGS = new Set(["annotations", "annex", "organizationOfWork", "documentation"]);
