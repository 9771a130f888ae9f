import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { readSuperscript } from "@/app/_vocabulary/superscript-digits";
import { callNote, type SourceBlock, type SourceDocument, type SourceNote } from "../source-document";

/** A note of a text: `¹ …`, `[1] …`, `(1) …`, `* …`, at the beginning of a line. */
const NOTE =
  /^(?:([⁰¹²³⁴-⁹]{1,3})|\[(\d{1,3})\]|(\*{1,4})|[(（](\p{Nd}{1,2})[)）])\s*(\p{L}.*|["“«”(《].*|[A-Z]\/.*)$/su;
/** A call of a note in running text. */
const CALL =
  /(?<=\S)([⁰¹²³⁴-⁹]{1,3})|(?<=\S)\[(\d{1,3})\]|(?<=[^\s*]|[,،]\s|^(?=\*+$))(\*{1,4})(?=[\s.,،;:)\p{Script=Han}]|$)|(?<=[\p{L}\p{M}.,;،؛。，”"»])[(（](\p{Nd}{1,2})[)）](?=[\s.,;،؛。，]|$)/gu;

/**
 * Returns a document with the notes that stand among its lines, after those that its format has: a line
 * is one if the text calls its mark.
 */
export function findTextNotes(source: SourceDocument): SourceDocument {
  const called = new Set(source.blocks.flatMap(({ text }) => [...text.matchAll(CALL)].map(markOf)));
  const notes: SourceNote[] = [];
  const blocks: SourceBlock[] = [];
  let open: SourceNote | undefined;
  for (const block of source.blocks) {
    const match = NOTE.exec(block.text);
    const mark = match && markOf(match);
    if (match && mark && called.has(mark) && !block.cells) {
      open = { key: `t${notes.length + 1}`, mark, text: match[5] ?? "", line: block.line };
      notes.push(open);
    } else if (open && block.continues) open.text += ` ${block.text}`;
    else {
      open = undefined;
      blocks.push(block);
    }
  }
  // The first call of a mark is that of the first note with it.
  const waiting = Map.groupBy(notes, ({ mark }) => mark);
  const withCalls = (text: string) =>
    text.replace(CALL, (sign, ...groups: string[]) => {
      const mark = markOf([sign, ...groups.slice(0, 4)]);
      const note = waiting.get(mark)?.shift();

      return note ? callNote(note.key) : sign;
    });

  return {
    ...source,
    notes: [...source.notes, ...notes],
    blocks: blocks.map((block) => {
      if (!block.cells) return { ...block, text: withCalls(block.text) };
      const cells = block.cells.map(withCalls);

      return { ...block, cells, text: cells.join("\t").trimEnd() };
    }),
  };
}

function markOf([, raised, bracketed, stars, round]: ArrayLike<string | undefined> &
  Iterable<string | undefined>): string {
  return raised ? String(readSuperscript(raised)) : (bracketed ?? stars ?? withEuropeanDigits(round ?? ""));
}
