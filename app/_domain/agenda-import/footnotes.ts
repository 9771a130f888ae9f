import { type Inline, linkAddresses } from "@/app/_vocabulary/rich-text";
import { type Finding, finding } from "./findings";
import { readSuperscript, SUPERSCRIPT } from "./marks";
import { UnreadableAgenda } from "./unreadable";

/** The text of a footnote and the line where it stands. */
export interface FootnoteText {
  number: number;
  text: string;
  line: number;
}

/** Puts each footnote where it is called, and watches that none is left over, called twice, or called without being there. */
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

  /** Running text with its addresses as links and its footnotes at their marks. */
  inline(text: string, line: number): Inline[] {
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

  /** Once all is read: what had to be assumed about the footnotes. */
  findings(): Finding[] {
    const notes = [...this.#texts.values()];
    const forgotten = notes.find(({ number }) => !this.#called.some((call) => call.number === number));
    if (forgotten) throw new UnreadableAgenda(forgotten.line, "footnote-not-called", String(forgotten.number));
    const [first] = notes;
    const inside = first ? [finding("footnotes-inside-text", first.line, { count: notes.length })] : [];
    const misplaced = this.#called.find(({ number }, index) => number !== index + 1);

    return misplaced
      ? [...inside, finding("footnotes-out-of-order", misplaced.line, { footnote: misplaced.number })]
      : inside;
  }
}
