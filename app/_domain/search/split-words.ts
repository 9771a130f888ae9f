import { foldWord } from "./fold-word";

/** A folded word of a text, and its range there. */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** Runs of Chinese characters, or of letters, digits and marks with soft hyphens and joiners. */
const RUNS = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u00ad\u200c\u200d])+/gu;

const CHINESE_WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Chinese function words: of, and, with, in. */
const CHINESE_PARTICLE = /^[的和与及或在之]$/u;

/**
 * Splits a text into the words by which it is indexed. Chinese, which has no spaces, is split into
 * all pairs of adjacent characters and the last character of a run.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(RUNS)) {
    if (run.groups?.han) words.push(...characterPairs(run[0], run.index));
    else addWord(words, run[0], run.index);
  }

  return words;
}

/**
 * Splits a query into words, each in the parts by which it is indexed. Chinese is segmented into
 * words (UAX #29), so that they need not be adjacent in a text.
 */
export function splitQueryWords(text: string): string[][] {
  return [...text.matchAll(RUNS)]
    .flatMap((run) =>
      run.groups?.han ? splitChineseWords(run[0]).map(chineseLexemes) : [[foldWord(run[0])].filter(Boolean)],
    )
    .filter((parts) => parts.length > 0);
}

/**
 * Splits Chinese by the segmenter's dictionary. Adjacent characters outside it form one word; a
 * single one joins the word before it, otherwise the word after it. Function words are dropped.
 */
function splitChineseWords(run: string): string[] {
  const pieces: { text: string; kind: "known" | "unknown" | "particle" }[] = [];
  for (const { segment } of CHINESE_WORDS.segment(run)) {
    const kind = CHINESE_PARTICLE.test(segment) ? "particle" : [...segment].length === 1 ? "unknown" : "known";
    const last = pieces.at(-1);
    if (kind === "unknown" && last?.kind === kind) last.text += segment;
    else pieces.push({ text: segment, kind });
  }
  const words: string[] = [];
  let single = "";
  for (const [index, { text, kind }] of pieces.entries()) {
    const isSingle = kind === "unknown" && [...text].length === 1;
    if (isSingle && pieces[index - 1]?.kind === "known") words.push(`${words.pop()}${text}`);
    else if (isSingle && pieces[index + 1]?.kind === "known") single = text;
    else if (kind !== "particle") {
      words.push(single + text);
      single = "";
    }
  }

  return words.length > 0 ? words : [run];
}

/**
 * Returns the index entries of a Chinese word: its pairs of characters, or its single character.
 */
function chineseLexemes(segment: string): string[] {
  const words = characterPairs(segment, 0).map(({ word }) => word);

  return words.length > 1 ? words.slice(0, -1) : words;
}

function characterPairs(run: string, at: number): Word[] {
  const words: Word[] = [];
  let from = at;
  const characters = [...run];
  for (const [index, character] of characters.entries()) {
    addWord(words, character + (characters[index + 1] ?? ""), from);
    from += character.length;
  }

  return words;
}

function addWord(words: Word[], text: string, from: number): void {
  const word = foldWord(text);
  if (word) words.push({ word, from, to: from + text.length });
}
