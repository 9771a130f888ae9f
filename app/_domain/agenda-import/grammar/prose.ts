/** Letters of a text that is no title, if it ends as a sentence. */
const PROSE_LENGTH = 120;

/** Returns whether a text is prose: several sentences, or one that is longer than a title. */
export function isProse(text: string): boolean {
  return endsSentence(text) && (text.length > PROSE_LENGTH || SENTENCES.test(text) || /[。؟].+[。]$/u.test(text));
}

/** Two sentences: a full stop between a word and a capital. */
const SENTENCES = /(?:\p{Ll}{3}|\d{4})[)”"»]?\.\s+["“«(]?\p{Lu}\p{Ll}/u;

/** Returns whether a text ends with a full stop. */
export function endsSentence(text: string): boolean {
  return /[.。][”"»)]?(?:\s?(?:[⁰¹²³⁴-⁹]+|\*+|\ufff9[^\ufffb]*\ufffb))*$/u.test(text.trim());
}

/** A title of an item is no longer, in letters. */
const MAX_TITLE = 400;

/** Returns whether a text may be the title of an item or the heading of its annotation. */
export function isTitleLike(text: string): boolean {
  return text.length > 0 && text.length <= MAX_TITLE && !isProse(text);
}
