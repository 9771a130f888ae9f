import {
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { paragraphsOf } from "@/app/_domain/agenda-import/grammar/paragraphs";
import type { SourceDocument } from "@/app/_domain/agenda-import/source-document";

/**
 * Writes a read document as a Word document: its notes as footnotes, its rows as tables, its first
 * symbol as the running head.
 *
 * @param isTracked every paragraph was inserted while changes were tracked.
 */
export function wordOfSource(source: SourceDocument, isTracked = false): Promise<Buffer> {
  const places = new Map(source.notes.map(({ key }, index) => [key, index + 1]));
  const change = { id: 1, author: "Secretariat", date: "2031-01-01T00:00:00Z" };
  const run = (text: string) => (isTracked ? new InsertedTextRun({ text, ...change }) : new TextRun(text));
  const runs = (text: string): ParagraphChild[] =>
    text.split(/(\ufff9[^\ufffb]*\ufffb)/u).flatMap((part) => {
      const place = part.startsWith("\ufff9") ? places.get(part.slice(1, -1)) : undefined;
      if (place !== undefined) return [new FootnoteReferenceRun(place)];

      return part ? [run(part)] : [];
    });
  const paragraphs = paragraphsOf(source.blocks);
  const children: (Paragraph | Table)[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const { text, cells } = paragraphs[index] as (typeof paragraphs)[number]; // below the length
    if (!cells) {
      children.push(new Paragraph({ children: runs(text) }));
      continue;
    }
    const rows: string[][] = [];
    for (; paragraphs[index]?.cells; index++) rows.push(paragraphs[index]?.cells ?? []);
    index -= 1;
    children.push(
      new Table({
        rows: rows.map(
          (row) =>
            new TableRow({
              children: row.map((cell) => new TableCell({ children: [new Paragraph({ children: runs(cell) })] })),
            }),
        ),
      }),
    );
  }

  return Packer.toBuffer(
    new Document({
      footnotes: Object.fromEntries(
        source.notes.map(({ text }, index) => [index + 1, { children: [new Paragraph(text)] }]),
      ),
      sections: [
        { headers: { default: new Header({ children: [new Paragraph(source.runningHeads[0] ?? "")] }) }, children },
      ],
    }),
  );
}
