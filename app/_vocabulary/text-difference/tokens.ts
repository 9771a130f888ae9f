import type { Locale } from "../locales";
import type { Inline } from "../rich-text";
import type { Line } from "./lines";

/** A word or the signs between two; the mark of a line, a link, a reference and a footnote are each one token. */
export type Token = { type: "mark"; text: string } | Inline;

/** How a text is cut into tokens. */
export type Granularity = "word" | "grapheme";

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: Locale, granularity: Granularity): Intl.Segmenter {
  const key = `${locale} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, segmenter);

  return segmenter;
}

/** Cuts a line into tokens. */
export function tokensOf({ mark, content }: Line, locale: Locale, granularity: Granularity = "word"): Token[] {
  const segmenter = segmenterOf(locale, granularity);
  const words = content.flatMap((part): Token[] =>
    part.type === "text"
      ? Array.from(segmenter.segment(part.text), ({ segment }) => ({ type: "text", text: segment }))
      : [part],
  );

  return mark === undefined ? words : [{ type: "mark", text: mark }, ...words];
}

/** Returns a line as few tokens as there can be: its text is not cut. */
export function wholeTokens({ mark, content }: Line): Token[] {
  return mark === undefined ? content : [{ type: "mark", text: mark }, ...content];
}

/** Returns the mark and the content that some tokens make. */
export function fromTokens(tokens: readonly Token[]): Pick<Line, "mark" | "content"> {
  const content: Inline[] = [];
  let mark: string | undefined;
  for (const token of tokens) {
    const last = content.at(-1);
    if (token.type === "mark") mark = token.text;
    else if (token.type === "text" && last?.type === "text")
      content[content.length - 1] = { type: "text", text: last.text + token.text };
    else content.push(token);
  }

  return { mark, content };
}

/** Returns what two tokens that are the same have in common, and no others. */
export function keyOf(token: Token): string {
  return token.type === "text" ? token.text : `\0${JSON.stringify(token)}`;
}

/** Returns the characters of a token; what is no text counts as one. */
export function lengthOf(token: Token): number {
  return token.type === "text" ? token.text.length : 1;
}

/** Returns the characters of some tokens, or of a line. */
export function lengthOfAll(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + lengthOf(token), 0);
}

/** Returns whether a token is nothing but space. */
export function isSpace(token: Token): boolean {
  return token.type === "text" && token.text.trim() === "";
}
