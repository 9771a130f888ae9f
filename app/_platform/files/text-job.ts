/** As much of a file's words as is searched. */
export const MOST_CHARACTERS = 2_000_000;

/** What the worker is asked: the words of one file. */
export interface TextJob {
  path: string;
  kind: "pdf" | "docx";
  /** bytes that it may have */
  largest: number;
}

/** What it answers: the words, or why there are none. */
export type TextAnswer = { text: string; failure?: undefined } | { failure: string; text?: undefined };
