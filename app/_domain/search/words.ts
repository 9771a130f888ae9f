import { foldWord } from "./folding";

/** A word of a text, folded, and where in the text it stands. */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** Chinese characters in a row; or letters, digits and their marks, with what joins them unseen: soft hyphen, joiners. */
const RUNS = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u00ad\u200c\u200d])+/gu;

const CHINESE_WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Chinese words that mean nothing by themselves: of, and, with, in. */
const JOINING = /^[的和与及或在之]$/u;

/**
 * The words by which a text is found, in their order. Chinese, which has no spaces and many ways to be divided, is taken by every two characters that
 * stand together, and the last one of a row.
 */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(RUNS)) {
    if (run.groups?.han) words.push(...pairs(run[0], run.index));
    else add(words, run[0], run.index);
  }

  return words;
}

/** The words that are asked for: Chinese is divided as its reader would (UAX 29), so that the words need not stand together. Each in the parts by which it is found. */
export function cutAskedWords(text: string): string[][] {
  return [...text.matchAll(RUNS)]
    .flatMap((run) => (run.groups?.han ? chineseWords(run[0]).map(partsOf) : [[foldWord(run[0])].filter(Boolean)]))
    .filter((parts) => parts.length > 0);
}

/**
 * The words of a dictionary. Characters that it leaves over are a word together; a single one belongs to the word before it, else to the one after it, unless
 * it only joins words.
 */
function chineseWords(run: string): string[] {
  const pieces: { text: string; kind: "known" | "left-over" | "joining" }[] = [];
  for (const { segment } of CHINESE_WORDS.segment(run)) {
    const kind = JOINING.test(segment) ? "joining" : [...segment].length === 1 ? "left-over" : "known";
    const last = pieces.at(-1);
    if (kind === "left-over" && last?.kind === kind) last.text += segment;
    else pieces.push({ text: segment, kind });
  }
  const words: string[] = [];
  let single = "";
  for (const [index, { text, kind }] of pieces.entries()) {
    const isSingle = kind === "left-over" && [...text].length === 1;
    if (isSingle && pieces[index - 1]?.kind === "known") words.push(`${words.pop()}${text}`);
    else if (isSingle && pieces[index + 1]?.kind === "known") single = text;
    else if (kind !== "joining") {
      words.push(single + text);
      single = "";
    }
  }

  return words.length > 0 ? words : [run];
}

/** What a Chinese word is found by: its pairs of characters, or the one character that it is. */
function partsOf(segment: string): string[] {
  const words = pairs(segment, 0).map(({ word }) => word);

  return words.length > 1 ? words.slice(0, -1) : words;
}

function pairs(run: string, at: number): Word[] {
  const words: Word[] = [];
  let from = at;
  const characters = [...run];
  for (const [index, character] of characters.entries()) {
    add(words, character + (characters[index + 1] ?? ""), from);
    from += character.length;
  }

  return words;
}

function add(words: Word[], text: string, from: number): void {
  const word = foldWord(text);
  if (word) words.push({ word, from, to: from + text.length });
}
