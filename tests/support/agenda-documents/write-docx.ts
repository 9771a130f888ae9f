import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { AgendaToWrite, ItemToWrite } from "./agenda-to-write";

/** Writes an agenda as Word would: automatic numbers, footnotes, a table of the masthead and a running head. */
export async function writeDocx(agenda: AgendaToWrite): Promise<Buffer> {
  const notes: Record<string, { children: Paragraph[] }> = {};
  const right = agenda.locale === "ar";
  const run = (text: string) => new TextRun({ text, rightToLeft: right });
  const withNotes = (text: string): ParagraphChild[] =>
    text.split(/(\{\{.*?\}\})/).map((part) => {
      if (!part.startsWith("{{")) return run(part);
      const key = String(Object.keys(notes).length + 1);
      notes[key] = { children: [new Paragraph({ children: [run(part.slice(2, -2))] })] };

      return new FootnoteReferenceRun(Number(key));
    });
  const plain = (text: string) => new Paragraph({ bidirectional: right, children: withNotes(text) });
  const heading = (text: string) =>
    new Paragraph({ bidirectional: right, heading: HeadingLevel.HEADING_1, children: [run(text)] });
  const numbered = (text: string, level: number, reference: string) =>
    new Paragraph({ bidirectional: right, numbering: { reference, level }, children: withNotes(text) });
  const cell = (lines: string[]) =>
    new TableCell({ width: { size: 50, type: WidthType.PERCENTAGE }, children: lines.map(plain) });
  const itemHeading = (item: ItemToWrite) => numbered(item.title, item.level, "annotations");
  const document = new Document({
    footnotes: notes,
    numbering: {
      config: ["agenda", "annotations"].map((reference) => ({
        reference,
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.LOWER_LETTER, text: "(%2)", alignment: AlignmentType.START },
          { level: 2, format: LevelFormat.LOWER_ROMAN, text: "(%3)", alignment: AlignmentType.START },
        ],
      })),
    },
    sections: [
      {
        headers: { default: new Header({ children: [plain(agenda.symbol)] }) },
        children: [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ children: [cell([agenda.organization]), cell([agenda.symbol])] }),
              new TableRow({ children: [cell([agenda.organ]), cell(agenda.particulars)] }),
            ],
          }),
          ...[agenda.body, agenda.session, agenda.placeAndDates].map(plain),
          heading(agenda.title),
          heading(agenda.headings.agenda),
          ...agenda.items.map((item) => numbered(item.title + item.end, item.level, "agenda")),
          heading(agenda.headings.annotations),
          ...agenda.items.flatMap((item) => [
            itemHeading(item),
            ...item.annotation.map(plain),
            ...(item.documents.length > 0
              ? [heading(agenda.headings.documentation), ...item.documents.map(plain)]
              : []),
          ]),
          heading(agenda.headings.annex),
          heading(agenda.headings.organizationOfWork),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: agenda.programme.map((row) => new TableRow({ children: row.map((text) => cell([text])) })),
          }),
        ],
      },
    ],
  });

  return Packer.toBuffer(document);
}
