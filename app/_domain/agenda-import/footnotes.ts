import { type Inline, linkAddresses } from "@/app/_vocabulary/rich-text";
import { readSuperscript, SUPERSCRIPT } from "@/app/_vocabulary/superscript-digits";
import { createFinding, type Finding } from "./findings";
import { UnreadableAgenda } from "./unreadable-agenda";

/** The text of a footnote and its line. */
export interface FootnoteText {
  number: number;
  text: string;
  line: number;
}

/**
 * Places footnotes at their calls; refuses a footnote that is missing, called twice or never
 * called.
 */
export class Footnotes {
  readonly #texts = new Map<number, FootnoteText>();
  readonly #called: { number: number; line: number }[] = [];

  constructor(texts: FootnoteText[]) {
    for (const note of texts) {
      if (this.#texts.has(note.number)) throw new UnreadableAgenda(note.line, "footnote-twice", String(note.number));
      if (note.text.match(SUPERSCRIPT)) throw new UnreadableAgenda(note.line, "footnote-out-of-place", note.text);
      this.#texts.set(note.number, note);
    }
  }

  /** Converts running text: addresses become links, marks become footnotes. */
  toInline(text: string, line: number): Inline[] {
    const parts: Inline[] = [];
    let from = 0;
    for (const call of text.matchAll(SUPERSCRIPT)) {
      const number = readSuperscript(call[0]);
      const note = this.#texts.get(number);
      if (!note) throw new UnreadableAgenda(line, "footnote-without-text", String(number));
      if (this.#called.some((each) => each.number === number))
        throw new UnreadableAgenda(line, "footnote-called-twice", String(number));
      this.#called.push({ number, line });
      parts.push(...linkAddresses(text.slice(from, call.index)), {
        type: "footnote",
        content: linkAddresses(note.text),
      });
      from = call.index + call[0].length;
    }
    parts.push(...linkAddresses(text.slice(from)));

    return parts;
  }

  /** Returns the findings on footnotes, once all text is read. */
  toFindings(): Finding[] {
    const notes = [...this.#texts.values()];
    const uncalled = notes.find(({ number }) => !this.#called.some((call) => call.number === number));
    if (uncalled) throw new UnreadableAgenda(uncalled.line, "footnote-not-called", String(uncalled.number));
    const [first] = notes;
    const insideText = first ? [createFinding("footnotes-inside-text", first.line, { count: notes.length })] : [];
    const misplaced = this.#called.find(({ number }, index) => number !== index + 1);

    return misplaced
      ? [...insideText, createFinding("footnotes-out-of-order", misplaced.line, { footnote: misplaced.number })]
      : insideText;
  }
}
