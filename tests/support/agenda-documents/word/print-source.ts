import { NOTE_CALL, type SourceDocument } from "@/app/_domain/agenda-import/source-document";

/** Prints a document as read: blocks, cells between strokes, notes with their marks, running heads, changes. */
export function printSource({ blocks, notes, runningHeads, acceptedChanges }: SourceDocument): string {
  const plain = (text: string) => text.replace(NOTE_CALL, "{$1}").replaceAll("\t", "→").replaceAll("\n", "↵");
  const lines = [
    ...blocks.map(({ text, cells, isHeading }) =>
      [isHeading ? "# " : "", cells ? cells.map(plain).join(" | ") : plain(text)].join("").trim(),
    ),
    ...notes.map(({ key, mark, text }) => `note ${key} ${mark} ${plain(text)}`),
    ...runningHeads.map((text) => `head ${plain(text)}`),
    acceptedChanges > 0 ? `changes ${acceptedChanges}` : "",
  ];

  return `${lines.filter((line) => line).join("\n")}\n`;
}
