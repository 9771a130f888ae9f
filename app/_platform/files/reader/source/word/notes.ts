import type { SourceNote } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";
import { NOTE_CALL } from "../../../../../_domain/agenda-import/source-document.ts";
import { raiseDigits } from "../../../../../_vocabulary/superscript-digits.ts";
import { writeNumber } from "../number-formats.ts";
import type { WordNumbering } from "./numbering.ts";
import type { MarksOfNotes } from "./sections.ts";
import { type WordStory, WordStoryReader } from "./story.ts";
import type { WordStyles } from "./styles.ts";
import type { WordPackage } from "./word-package.ts";

type NoteKind = keyof MarksOfNotes;

interface ReadNote {
  kind: NoteKind;
  key: string;
  text: string;
}

/** Reads the notes of a part, each as one story; those that separate text and notes are left out. */
export async function readNotes(
  parts: WordPackage,
  name: string | undefined,
  kind: NoteKind,
  { styles, numbering }: { styles: WordStyles; numbering: WordNumbering },
): Promise<ReadNote[]> {
  const notes: ReadNote[] = [];
  let story: WordStoryReader | undefined;
  let key = "";
  await parts.read(name, {
    open(element: XmlElement) {
      if (element.local !== kind) return story?.open(element);
      const isText = !element.attribute("w:type") || element.attribute("w:type") === "normal";
      key = `${kind === "footnote" ? "f" : "e"}${element.attribute("w:id") ?? ""}`;
      story = isText ? new WordStoryReader(styles, numbering) : undefined;
    },
    close(element: XmlElement) {
      if (element.local !== kind) return story?.close(element);
      story?.endFrame();
      if (story)
        notes.push({
          kind,
          key,
          text: story.story.blocks
            .map(({ text }) => text.trim())
            .join(" ")
            .trim(),
        });
      story = undefined;
    },
    text: (text) => story?.text(text),
  });

  return notes;
}

/**
 * Returns the notes in the order of their calls, each with its mark: the one typed by hand, or its
 * number among those of its kind that are counted. A note that nothing calls is not printed.
 */
export function withMarks(
  notes: ReadNote[],
  { customMarks, blocks }: Pick<WordStory, "customMarks" | "blocks">,
  marks: MarksOfNotes,
): SourceNote[] {
  const called = blocks.flatMap(({ text }) => [...text.matchAll(NOTE_CALL)].map(([, key = ""]) => key));
  const places = new Map(called.map((key, place) => [key, place]));
  const placeOf = ({ key }: ReadNote) => places.get(key) ?? called.length;
  const counts = { footnote: marks.footnote.start ?? 1, endnote: marks.endnote.start ?? 1 };

  return notes
    .filter(({ key }) => places.has(key))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ kind, key, text }) => {
      const custom = customMarks.get(key)?.trim();
      const mark = custom ?? writeNumber(counts[kind], marks[kind].format ?? DEFAULT_FORMATS[kind]);
      if (custom === undefined) counts[kind] += 1;

      return { key, mark, text: withoutOwnMark(text, mark) };
    });
}

const DEFAULT_FORMATS = { footnote: "decimal", endnote: "lowerRoman" };

/** Leaves out the mark that is typed before the text of a note, raised or not. */
function withoutOwnMark(text: string, mark: string): string {
  const typed = [mark, raiseDigits(mark)].find((each) => each && text.startsWith(each));

  return typed === undefined ? text : text.slice(typed.length).trimStart();
}
