import type { ItemMark } from "../item-marks";
import type { Paragraph } from "../paragraphs";
import { endsSentence, isProse } from "../prose";

/** Paragraphs between the numbers of an introduction and the list that it introduces. */
const INTRODUCTION = 10;

/** Returns the place of item 1; a paragraph that introduces the list may have a number too. */
export function findFirstItem(paragraphs: Paragraph[], marks: (ItemMark | undefined)[]): number | undefined {
  const ones = marks.flatMap((mark, index) => (isNumber(mark) && mark.number === 1 ? [index] : []));
  // Numbers without the word are then those of paragraphs.
  const word = ones.find((index) => hasItemWord(marks[index]));
  if (word !== undefined) return word;
  const [one, ...others] = ones;
  if (one === undefined) return marks.some((mark) => mark?.type === "letter") ? findLetters(marks) : undefined;
  const isIntroduction = (index: number) => {
    const mark = marks[index];
    // A title that ends with a colon has sub-items under it.
    return isNumber(mark) && (isProse(mark.rest) || (mark.rest.length >= SHORT && /[:：]$/u.test(mark.rest)));
  };
  const introduced = others.find((index) => index - one <= INTRODUCTION && isIntroduction(index - 1));
  if (introduced !== undefined) return introduced;
  if (isIntroduction(one)) {
    const listed = others.find((index) => index - one <= INTRODUCTION && !isText(marks[index]));
    if (listed !== undefined) return listed;
  }
  // "Organizational matters:" without its number, before "(a) …".
  const before = marks.slice(0, one).findIndex((mark) => mark?.type === "letter" && mark.letter === "a");

  return before > 0 && !endsSentence(paragraphs[before - 1]?.text ?? "") ? before - 1 : one;
}

function findLetters(marks: (ItemMark | undefined)[]): number {
  const first = marks.findIndex((mark) => mark?.type === "letter" && mark.letter === "a");

  return Math.max(0, first - 1);
}

function isNumber(mark: ItemMark | undefined): mark is Extract<ItemMark, { type: "number" }> {
  return mark?.type === "number";
}

function hasItemWord(mark: ItemMark | undefined): boolean {
  return isNumber(mark) && mark.isItemWord;
}

function isText(mark: ItemMark | undefined): boolean {
  return isNumber(mark) && isProse(mark.rest);
}

/** An introduction is a sentence, longer than most titles. */
const SHORT = 40;
