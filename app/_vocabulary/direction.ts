import { directionOf, type Locale } from "./locales";

/** A name or a quotation inside a sentence, held apart so that its direction does not turn the sentence round it (UAX #9, first strong isolate). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Letters of any other script; figures and marks of punctuation have no direction of their own. */
const LEFT_TO_RIGHT = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/** What is held apart in a text already. */
const ISOLATES = /\u2068[^\u2068\u2069]*\u2069/gu;

/**
 * The same where the text has letters that run the other way than a language does; as it stands where it has none. Without it figures that follow are taken
 * for a part of it: "26 ،Vienna و27" for "Vienna، 26 و27".
 */
export function heldApart(text: string, locale: Locale): string {
  const foreign = directionOf(locale) === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;

  return foreign.test(text.replace(ISOLATES, "")) ? isolated(text) : text;
}
