import { splitWords } from "../search/split-words";

/**
 * Returns a test whether texts together have every word of what is typed, each as the beginning of one of theirs. Words
 * are compared as the search compares them: without case and marks, Arabic in one form of each letter and with or
 * without the article, Chinese by its pairs of characters.
 */
export function wordMatcher(typed: string): (texts: readonly string[]) => boolean {
  const wanted = splitWords(typed).map(({ word }) => beginningsOf(word));

  // Many things have a text in common, such as the name of their body.
  const split = new Map<string, string[]>();
  const wordsOf = (text: string) => {
    const words = split.get(text) ?? splitWords(text).flatMap(({ word }) => [word, ...withoutArticle(word)]);
    split.set(text, words);
    return words;
  };

  return (texts) => {
    if (wanted.length === 0) return false;
    const words = texts.flatMap(wordsOf);

    return wanted.every((beginnings) => words.some((word) => beginnings.some((each) => word.startsWith(each))));
  };
}

/** A final ة may be a ه that does not end the word which is being typed. */
function beginningsOf(word: string): string[] {
  return word.endsWith("ة") && word.length > 1 ? [word, `${word.slice(0, -1)}ه`] : [word];
}

/** The article, with what is written before it as one word. */
const ARABIC_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{2})/;

function withoutArticle(word: string): string[] {
  return ARABIC_ARTICLE.test(word) ? [word.replace(ARABIC_ARTICLE, "")] : [];
}
