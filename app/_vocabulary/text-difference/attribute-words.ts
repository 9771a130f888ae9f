import type { Locale } from "../locales";
import type { RichText } from "../rich-text";
import { alignLines, lineKey } from "./align-lines";
import { compareLines } from "./compare-lines";
import { type Line, toLines } from "./lines";
import { isSpace, lengthOf, lengthOfAll, type Token, wholeTokens } from "./tokens";

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
  readonly #lines: Line[];
  readonly #locale: Locale;
  readonly #sources: (S | undefined)[][];
  /** the revision that was read last, and where its characters stand in the newest text */
  #read: { lines: Line[]; places: (Place | undefined)[][]; source: S };
  #open: number;

  constructor(text: RichText, source: S, locale: Locale) {
    const lines = toLines(text);
    this.#lines = lines;
    this.#locale = locale;
    const lengths = lines.map(lengthOfLine);
    this.#sources = lengths.map((length) => Array<S | undefined>(length).fill(undefined));
    this.#read = {
      ...{ lines, source },
      places: lengths.map((length, line) => Array.from({ length }, (_, at) => ({ line, at }))),
    };
    this.#open = lengths.reduce((sum, length) => sum + length, 0);
  }

  /** Returns whether the revision of every word is known: an older one tells nothing more. */
  get isComplete(): boolean {
    return this.#open === 0;
  }

  /** Reads the revision before the one that was read last: words that it has not were brought in by that one. */
  readEarlier(text: RichText, source: S): void {
    const { lines: later, places, source: of } = this.#read;
    const lines = toLines(text);
    const earlier = lines.map((): (Place | undefined)[] => []);
    for (const { before, after } of alignLines(lines, later)) {
      const [one, other] = [lines[before ?? -1], later[after ?? -1]];
      const placesOfLine = places[after ?? -1] ?? [];
      if (!one) for (const place of placesOfLine) this.#attribute(place, of);
      else if (before !== undefined && other)
        earlier[before] = lineKey(one) === lineKey(other) ? placesOfLine : this.#follow(one, other, placesOfLine);
    }
    this.#read = { lines, places: earlier, source };
  }

  /** Returns the places of the characters of a line that has changed; attributes what the change brought in. */
  #follow(one: Line, other: Line, places: (Place | undefined)[]): (Place | undefined)[] {
    const earlier = Array<Place | undefined>(lengthOfLine(one)).fill(undefined);
    let [was, is] = [0, 0];
    for (const { kind, tokens } of compareLines(one, other, this.#locale)) {
      const length = lengthOfAll(tokens);
      for (let step = 0; step < length; step++) {
        if (kind === "same") earlier[was + step] = places[is + step];
        else if (kind === "added") this.#attribute(places[is + step], this.#read.source);
      }
      if (kind !== "added") was += length;
      if (kind !== "removed") is += length;
    }

    return earlier;
  }

  /** Returns the lines of the newest text; `first` brought in what no later revision did. */
  lines(first: S | undefined): AttributedLine<S>[] {
    return this.#lines.map(({ mark, content, ...shape }, line) => {
      const stretches: AttributedStretch<S>[] = [];
      let at = 0;
      for (const token of wholeTokens({ ...shape, mark, content }))
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

  #attribute(place: Place | undefined, source: S): void {
    const sources = place && this.#sources[place.line];
    if (!place || !sources) return;
    sources[place.at] = source;
    this.#open -= 1;
  }
}

function lengthOfLine(line: Line): number {
  return lengthOfAll(wholeTokens(line));
}

/** Returns the letters of a text: several revisions can have brought in parts of it. */
function piecesOf(token: Token): Token[] {
  return token.type === "text" ? Array.from(token.text, (text) => ({ type: "text", text })) : [token];
}

function append(tokens: Token[], piece: Token): void {
  const last = tokens.at(-1);
  if (last?.type === "text" && piece.type === "text")
    tokens[tokens.length - 1] = { type: "text", text: last.text + piece.text };
  else tokens.push(piece);
}
