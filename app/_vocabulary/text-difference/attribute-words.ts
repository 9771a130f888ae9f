import type { Locale } from "../locales";
import type { RichText } from "../rich-text";
import { compareTexts } from "./compare-texts";
import { type Line, toLines } from "./lines";
import { isSpace, lengthOf, type Token, tokensOf } from "./tokens";

/** Words that one revision has brought in. */
export interface AttributedStretch<S> {
  /** the revision; undefined if it is before those that were read */
  source: S | undefined;
  tokens: Token[];
}

export interface AttributedLine<S> {
  shape: Omit<Line, "mark" | "content">;
  stretches: AttributedStretch<S>[];
}

/** A place in the newest text: its line, and the character in it (what is no text counts as one). */
interface Place {
  line: number;
  at: number;
}

/**
 * Attributes the words of a text to the revisions that brought them in, from the newest to the oldest. Words that
 * have moved keep their revision; words that were removed and are back have that of their return.
 */
export class WordAttribution<S> {
  readonly #text: RichText;
  readonly #locale: Locale;
  readonly #sources: (S | undefined)[][];
  /** the revision that was read last, and where its characters stand in the newest text */
  #read: { text: RichText; places: (Place | undefined)[][]; source: S };
  #open: number;

  constructor(text: RichText, source: S, locale: Locale) {
    this.#text = text;
    this.#locale = locale;
    const lengths = toLines(text).map((line) => lengthOfAll(tokensOf(line, locale)));
    this.#sources = lengths.map((length) => Array<S | undefined>(length).fill(undefined));
    this.#read = {
      ...{ text, source },
      places: lengths.map((length, line) => Array.from({ length }, (_, at) => ({ line, at }))),
    };
    this.#open = lengths.reduce((sum, length) => sum + length, 0);
  }

  /** Whether the revision of every word is known: an older one tells nothing more. */
  get isComplete(): boolean {
    return this.#open === 0;
  }

  /** Reads the revision before the one that was read last: words that it has not were brought in by that one. */
  readEarlier(text: RichText, source: S): void {
    const { text: later, places, source: of } = this.#read;
    const earlier = toLines(text).map((line) =>
      Array<Place | undefined>(lengthOfAll(tokensOf(line, this.#locale))).fill(undefined),
    );
    for (const { from, to, parts } of compareTexts(text, later, this.#locale)) {
      let [was, is] = [0, 0];
      for (const { kind, tokens } of parts) {
        const length = lengthOfAll(tokens);
        for (let step = 0; step < length; step++) {
          const place = to === undefined || kind === "removed" ? undefined : places[to]?.[is + step];
          if (!place) continue;
          const line = from === undefined ? undefined : earlier[from];
          if (kind === "same" && line) line[was + step] = place;
          else this.#attribute(place, of);
        }
        if (kind !== "added") was += length;
        if (kind !== "removed") is += length;
      }
    }
    this.#read = { text, places: earlier, source };
  }

  /** Returns the lines of the newest text; `first` brought in what no later revision did. */
  lines(first: S | undefined): AttributedLine<S>[] {
    return toLines(this.#text).map(({ mark, content, ...shape }, line) => {
      const stretches: AttributedStretch<S>[] = [];
      let at = 0;
      for (const token of tokensOf({ ...shape, mark, content }, this.#locale))
        for (const piece of piecesOf(token)) {
          const source = this.#sources[line]?.[at] ?? first;
          const last = stretches.at(-1);
          at += lengthOf(piece);
          if (last && (last.source === source || isSpace(piece))) append(last.tokens, piece);
          else stretches.push({ source, tokens: [piece] });
        }

      return { shape, stretches };
    });
  }

  #attribute({ line, at }: Place, source: S): void {
    const sources = this.#sources[line];
    if (!sources) return;
    sources[at] = source;
    this.#open -= 1;
  }
}

function lengthOfAll(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + lengthOf(token), 0);
}

/** Returns the letters of a word: two revisions can have brought in parts of one. */
function piecesOf(token: Token): Token[] {
  return token.type === "text" ? Array.from(token.text, (text) => ({ type: "text", text })) : [token];
}

function append(tokens: Token[], piece: Token): void {
  const last = tokens.at(-1);
  if (last?.type === "text" && piece.type === "text")
    tokens[tokens.length - 1] = { type: "text", text: last.text + piece.text };
  else tokens.push(piece);
}
