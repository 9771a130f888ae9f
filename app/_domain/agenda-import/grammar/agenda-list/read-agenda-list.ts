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
  // "Item 1" alone on its line is the heading of an annotation.
  if (one?.type === "number" && one.isItemWord && !one.rest) return list;
  const numbersAreLost = areNumbersLost(paragraphs.slice(first), terms);
  if (!numbersAreLost && isAnnotated(paragraphs.slice(first), marks.slice(first), terms)) return list;
  const reader = new ListReader(list, numbersAreLost, itemTest(marks[first]), terms, paragraphs[first - 1]);
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

  return list;
}

const END_HEADINGS = new Set(["annotations", "annex", "organizationOfWork", "documentation"]);
