import { directionOf, type Locale } from "./locales";

/** Wraps a text in a first strong isolate, so that it does not reorder its sentence (UAX #9). */
export function isolateText(text: string): string {
  return `\u2068${text}\u2069`;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Letters of other scripts; figures and punctuation have no direction of their own. */
const LEFT_TO_RIGHT = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/** Parts of a text that are isolated already. */
const ISOLATES = /\u2068[^\u2068\u2069]*\u2069/gu;

/**
 * Isolates a text if it has letters of the direction opposite to the language's. Without it,
 * figures that follow are read as part of the text: "26 ،Vienna و27" for "Vienna، 26 و27".
 */
export function isolateDirection(text: string, locale: Locale): string {
  const oppositeLetters = directionOf(locale) === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;

  return oppositeLetters.test(text.replace(ISOLATES, "")) ? isolateText(text) : text;
}
