import { normalizeText } from "./normalize-text";
import { MOST_WORDS } from "./schemas";
import { cutAskedWords, cutWords } from "./words";

/** What is asked to stand in a text, or not to. */
export interface AskedTerm {
  /** folded */
  words: string[];
  /** the words stand one after the other */
  phrase: boolean;
  excluded: boolean;
}

/** A question as it is understood. */
export interface Asked {
  terms: AskedTerm[];
  /** there were more words than are looked for */
  shortened: boolean;
}

/** A phrase in quotation marks of any of the languages, or a word up to the next space; a minus before either excludes it. */
const TERMS = /(?<=^|\s)(?<minus>[-\u2212])?(?:["“”„«»「『](?<phrase>[^"“”„«»「」『』]*)["“”«»」』]|(?<word>\S+))/gu;

/** Read what somebody typed. Whatever is neither a word nor one of these signs means nothing, and does no harm. */
export function readAsked(text: string): Asked {
  const all = [...normalizeText(text).normalize("NFKC").matchAll(TERMS)].flatMap(({ groups }) => {
    const excluded = groups?.minus !== undefined;
    if (groups?.phrase === undefined) return termsOf(groups?.word ?? "", excluded);
    const words = cutWords(groups.phrase).map(({ word }) => word);

    return [{ words: withoutTail(words), phrase: true, excluded }];
  });
  const terms: AskedTerm[] = [];
  let left = MOST_WORDS;
  for (const term of all.filter(({ words }) => words.length > 0)) {
    const words = term.words.slice(0, left);
    left -= words.length;
    if (words.length > 0) terms.push({ ...term, words });
  }

  return { terms, shortened: all.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS };
}

/** What stands between two spaces: a word, or several that a dash, a stroke or an apostrophe joins; in Chinese a whole sentence of them. */
function termsOf(text: string, excluded: boolean): AskedTerm[] {
  if (/\p{Script=Han}/u.test(text)) return cutAskedWords(text).map((words) => ({ words, phrase: false, excluded }));

  return [{ words: cutWords(text).map(({ word }) => word), phrase: true, excluded }];
}

/** Without the last character of a row of Chinese, which stands by itself: in a longer row it would not. */
function withoutTail(words: string[]): string[] {
  const [before, last] = words.slice(-2);

  return last && /^\p{Script=Han}$/u.test(last) && before?.endsWith(last) ? words.slice(0, -1) : words;
}
