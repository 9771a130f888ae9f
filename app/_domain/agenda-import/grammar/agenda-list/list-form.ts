import { headingOf } from "../headings";
import { type ItemMark, readItemMark } from "../item-marks";
import type { Paragraph } from "../paragraphs";
import { endsSentence, isProse } from "../prose";
import type { Terms } from "../terms/terms";

/** The end of an entry of a list. */
export const ENDED = /[.。;；:：؛,،，]$/u;

/** Prose between the items: the document has annotations without a list before them. */
export function isAnnotated(paragraphs: Paragraph[], marks: (ItemMark | undefined)[], terms: Terms): boolean {
  let end = 0;
  let last = 0;
  const isItem = itemTest(marks[0]);
  for (const [index, mark] of marks.entries()) {
    const heading = headingOf(paragraphs[index]?.text ?? "", terms);
    if (heading === "annotations" || heading === "annex") break;
    if (!isItem(mark) || mark.number !== last + 1 || isProse(mark.rest)) continue;
    end = index;
    last = mark.number;
  }
  const between = paragraphs.slice(0, end);
  // Where the items have the word "Item", other numbers are those of paragraphs.
  const isPunctuated = between.some(
    ({ text }, index) => marks[index] && !isOtherNumber(marks[index], isItem) && endsSentence(text),
  );
  const prose = between.filter(
    ({ text }, index) =>
      (!marks[index] || isOtherNumber(marks[index], isItem)) &&
      (isProse(text) || (!isPunctuated && endsSentence(text) && !/^\p{Ll}/u.test(text))),
  );
  const words = between.some(
    ({ text }) => headingOf(text, terms) === "documentation" || terms.documentationLine.test(text),
  );

  return prose.length > 0 || words;
}

type NumberMark = Extract<ItemMark, { type: "number" }>;

/** Returns which marks are those of items: where the first has the word "Item", all have. */
export function itemTest(first: ItemMark | undefined): (mark: ItemMark | undefined) => mark is NumberMark {
  const hasWord = first?.type === "number" && first.isItemWord;

  return (mark): mark is NumberMark => mark?.type === "number" && (!hasWord || mark.isItemWord);
}

function isOtherNumber(mark: ItemMark | undefined, isItem: ReturnType<typeof itemTest>): boolean {
  return mark?.type === "number" && !isItem(mark);
}

/** Numbers that an extraction has lost: entries without marks stand where numbers are missing. */
export function areNumbersLost(paragraphs: Paragraph[], terms: Terms): boolean {
  let unmarked = 0;
  let numbered = 0;
  let last = 0;
  let missing = 0;
  let isOpen = false;
  for (const { text } of paragraphs) {
    const heading = headingOf(text, terms);
    if (heading === "annotations" || heading === "annex") break;
    const mark = readItemMark(text, terms);
    if (mark?.type === "number") {
      if (mark.number <= last) break;
      missing += mark.number - last - 1;
      last = mark.number;
      numbered += 1;
    } else if (!mark && !isOpen) {
      if (isProse(text)) break;
      unmarked += 1;
    }
    isOpen = !ENDED.test(text);
  }

  return unmarked > 0 && (missing > 0 || numbered === 0);
}
