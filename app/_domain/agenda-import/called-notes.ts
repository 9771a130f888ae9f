import { type Inline, linkAddresses, type RichText } from "@/app/_vocabulary/rich-text";
import { raiseDigits } from "@/app/_vocabulary/superscript-digits";
import { createFinding, type Finding } from "./findings";
import { NOTE_CALL, type SourceNote } from "./source-document";
import { truncate } from "./unreadable-agenda";

/** Places the notes of a document at their calls, and keeps those that have no place there. */
export class CalledNotes {
  readonly #notes: Map<string, SourceNote>;
  readonly #taken = new Set<string>();
  /** those in texts, in the order of their calls */
  readonly #placed: { note: SourceNote; line: number }[] = [];
  readonly #moved: SourceNote[] = [];
  readonly #findings: Finding[] = [];

  constructor(notes: SourceNote[]) {
    this.#notes = new Map(notes.map((note) => [note.key, note]));
  }

  /** Converts running text: addresses become links, and calls become footnotes. */
  toInline(text: string, line: number): Inline[] {
    const parts: Inline[] = [];
    let from = 0;
    for (const call of text.matchAll(NOTE_CALL)) {
      parts.push(...linkAddresses(text.slice(from, call.index)), ...this.#place(call[1] ?? "", line));
      from = call.index + call[0].length;
    }
    parts.push(...linkAddresses(text.slice(from)));

    return parts;
  }

  /** Returns a line that cannot have a footnote, without its calls; their notes are kept apart. */
  toLine(text: string, line: number): string {
    for (const [, key = ""] of text.matchAll(NOTE_CALL)) {
      const note = this.#take(key);
      if (!note) continue;
      this.#moved.push(note);
      this.#findings.push(createFinding("note-outside-text", line, { note: truncate(note.text) }));
    }

    return text.replace(NOTE_CALL, "").replace(/\s+/g, " ").trim();
  }

  /** Returns the notes that have no place in a text; those without a call come last. */
  toNotes(): RichText {
    const uncalled = [...this.#notes.values()].filter(({ key }) => !this.#taken.has(key));

    return [...this.#moved, ...uncalled]
      .filter(({ text }) => text.trim())
      .map(({ mark, text }) => ({
        type: "paragraph",
        // A number would be taken for that of a footnote in the text.
        ...(/^\*+$/.test(mark) && { number: mark }),
        content: linkAddresses(text),
      }));
  }

  /** Returns the findings on notes, once all text is read. */
  toFindings(): Finding[] {
    const inText = [...this.#notes.values()].filter(({ line }) => line !== undefined);
    const [first] = inText;
    const misplaced = this.#placed.find(({ note }, index) => !follows(note, this.#placed[index - 1]?.note));

    return [
      ...this.#findings,
      ...(first?.line ? [createFinding("footnotes-inside-text", first.line, { count: inText.length })] : []),
      ...(misplaced
        ? [createFinding("footnotes-out-of-order", misplaced.line, { footnote: misplaced.note.mark })]
        : []),
    ];
  }

  #place(key: string, line: number): Inline[] {
    const note = this.#take(key);
    if (!note) return linkAddresses(raiseDigits(this.#notes.get(key)?.mark ?? ""));
    this.#placed.push({ note, line });

    return [{ type: "footnote", content: linkAddresses(note.text.replace(NOTE_CALL, "")) }];
  }

  /** A note is placed at its first call; the mark alone stays at any further one. */
  #take(key: string): SourceNote | undefined {
    const note = this.#notes.get(key);
    if (!note || this.#taken.has(key)) return undefined;
    this.#taken.add(key);

    return note;
  }
}

/** Numbers go on, or begin again with 1 on another page; asterisks have no order. */
function follows({ mark }: SourceNote, before: SourceNote | undefined): boolean {
  const [number, last] = [Number(mark), Number(before?.mark ?? 0)];

  return Number.isNaN(number) || Number.isNaN(last) || number === 1 || number === last + 1;
}
