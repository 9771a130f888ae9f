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
  const isOther = (index: number) => !marks[index] || isOtherNumber(marks[index], isItem);
  const isPunctuated = between.some(({ text }, index) => !isOther(index) && endsSentence(text));
  // If titles end with full stops, a sentence after one of them is not part of it.
  const isSentence = (text: string, index: number) =>
    endsSentence(text) && !/^\p{Ll}/u.test(text) && (!isPunctuated || endsSentence(between[index - 1]?.text ?? ""));
  const prose = between.filter(({ text }, index) => isOther(index) && (isProse(text) || isSentence(text, index)));
  const words = between.some(
    ({ text }, index) =>
      headingOf(text, terms) === "documentation" ||
      terms.documentationLine.test(text) ||
      // "See document A/1."
      (!marks[index] && terms.documentsBefore.test(text)),
  );

  return prose.length > 0 || words || haveText(between, marks, isItem) || repeatsNumbers(between, marks);
}

/** "1. Opening of the session", "1. The session will be opened …": numbered paragraphs stand below the items. */
function repeatsNumbers(between: Paragraph[], marks: (ItemMark | undefined)[]): boolean {
  const index = between.findIndex((_, place) => place > 0 && marks[place]?.type === "number");
  const mark = marks[index];
  const text = between[index]?.text ?? "";

  return mark?.type === "number" && mark.number === 1 && mark.rest.length > MIN_PARAGRAPH && endsSentence(text);
}

/** Letters of a numbered paragraph. */
const MIN_PARAGRAPH = 40;

/** Half of the items, and two at least, have a sentence below them that is no entry of a list. */
function haveText(between: Paragraph[], marks: (ItemMark | undefined)[], isItem: ReturnType<typeof itemTest>): boolean {
  const items = between.flatMap((_, index) => (isItem(marks[index]) ? [index] : []));
  const withText = items.filter((index) => {
    const below = between[index + 1];

    return below && !marks[index + 1] && endsSentence(below.text) && /^["“«]?\p{Lu}/u.test(below.text);
  });

  return withText.length >= MIN_TEXTS && withText.length * 2 >= items.length;
}

const MIN_TEXTS = 2;

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
