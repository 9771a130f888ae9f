import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Locale } from "@/app/_vocabulary/locales";
import { readSuperscript } from "@/app/_vocabulary/superscript-digits";
import type { WordLayout } from "./layouts";

/** Printed at the head of the pages after the first, and at the foot of all. */
const SYMBOL = "CTOC/COP/WG.2/2023/1";
const JOB_NUMBER = "V.31-00012 (E)    270131    280131";

const FONTS: Record<Locale, string> = {
  ar: "Noto Naskh Arabic",
  zh: "Noto Serif CJK SC",
  en: "Noto Serif",
  fr: "Noto Serif",
  ru: "Noto Serif",
  es: "Noto Serif",
};

const NOTE = /^([⁰¹²³⁴-⁹]+)\s*(.*)$/su;
const MARK = /^(?: - )?(?:(\d+)[.-]|\(?(\p{L})\))\s+(.*)$/su;

/**
 * Writes a text as Word has it: automatic numbers, true footnotes, the particulars of the masthead
 * beside the name of the organ, the rows of tabs as a table, running heads and feet.
 */
export function wordOfText(text: string, locale: Locale, layout: WordLayout): Promise<Buffer> {
  return Packer.toBuffer(new WordWriter(text, locale, layout).document());
}

class WordWriter {
  private readonly lines: string[];
  private readonly isRightToLeft: boolean;
  private readonly notes = new Map<number, string>();

  constructor(
    text: string,
    private readonly locale: Locale,
    private readonly layout: WordLayout,
  ) {
    this.isRightToLeft = locale === "ar";
    const all = text.split("\n").filter((line) => line.trim());
    for (const line of all) {
      const [, mark, note] = NOTE.exec(line) ?? [];
      if (mark && note) this.notes.set(readSuperscript(mark), note);
    }
    this.lines = all.filter((line) => !NOTE.test(line));
  }

  document(): Document {
    const { locale } = this;
    const { page } = this.layout;
    const from = this.lines.findIndex((line) => line.startsWith("Distr"));
    const after = this.lines.findIndex((line, index) => index > from && /^Original/.test(line)) + 1;
    const first = this.lines.slice(0, from);
    const particulars = this.lines.slice(from, after);
    const rows = this.lines.filter((line) => line.includes("\t"));
    const body = this.lines.slice(after).filter((line) => !line.includes("\t"));
    const margin = convertMillimetersToTwip(20);
    const pages = new Paragraph({
      alignment: AlignmentType.END,
      children: [new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], size: 18 })],
    });

    return new Document({
      styles: { default: { document: { run: { font: FONTS[locale], size: 20 } } } },
      numbering: { config: [this.numbering()] },
      footnotes: Object.fromEntries(
        [...this.notes].map(([key, note]) => [
          key,
          {
            children: [
              new Paragraph({ bidirectional: this.isRightToLeft, children: [this.run(note, this.layout.noteSize)] }),
            ],
          },
        ]),
      ),
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: {
                width: convertMillimetersToTwip(page.width),
                height: convertMillimetersToTwip(page.height),
              },
              margin: { left: margin, right: margin, top: margin, bottom: margin },
            },
          },
          headers: {
            default: new Header({ children: [this.paragraph(SYMBOL)] }),
            first: new Header({ children: [] }),
          },
          footers: {
            default: new Footer({ children: [this.plain(JOB_NUMBER), pages] }),
            first: new Footer({ children: [this.plain(JOB_NUMBER), this.plain("*3100012*")] }),
          },
          children: [
            this.table([[first.join(" "), particulars]], [65, 35], false),
            ...body.map((line) => this.paragraph(line)),
            this.table(
              rows.map((row) => row.split("\t").map((cell) => cell.trim())),
              [28, 18, 54],
              true,
            ),
          ],
        },
      ],
    });
  }

  private numbering() {
    const { locale } = this;
    const letter = locale === "en" || locale === "zh" || locale === "ar" ? "(%2)" : "%2)";
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 567 * (at + 1), hanging: 567 } } },
    });

    return {
      reference: "items",
      levels: [
        level(0, LevelFormat.DECIMAL, locale === "ar" ? "%1-" : "%1."),
        level(1, locale === "ar" ? LevelFormat.ARABIC_ABJAD : LevelFormat.LOWER_LETTER, letter),
      ],
    };
  }

  private instance = 0;

  private paragraph(line: string): Paragraph {
    const [, number, letter, rest] = MARK.exec(line) ?? [];
    if (number === "1") this.instance += 1;
    const isText = line.length > 90 && !number;

    return new Paragraph({
      bidirectional: this.isRightToLeft,
      alignment: isText ? AlignmentType.JUSTIFIED : AlignmentType.START,
      spacing: { after: 120 },
      ...((number || letter) && {
        numbering: { reference: "items", level: number ? 0 : 1, instance: this.instance },
      }),
      children: this.withCalls(rest ?? line),
    });
  }

  private plain(text: string): Paragraph {
    return new Paragraph({ children: [new TextRun({ text, size: 16 })] });
  }

  private run(text: string, size = 10): TextRun {
    return new TextRun({ text, size: size * 2, sizeComplexScript: size * 2, rightToLeft: this.isRightToLeft });
  }

  private withCalls(text: string): ParagraphChild[] {
    return text
      .split(/([⁰¹²³⁴-⁹]+)/u)
      .map((part) => (/^[⁰¹²³⁴-⁹]/u.test(part) ? new FootnoteReferenceRun(readSuperscript(part)) : this.run(part)));
  }

  private table(rows: (string | string[])[][], widths: number[], isProgramme: boolean): Table {
    const line = { style: this.layout.hasBorders && isProgramme ? BorderStyle.SINGLE : BorderStyle.NONE, size: 4 };
    const around = this.layout.rowSpace * 20;

    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths.map((width) => width * 95),
      visuallyRightToLeft: this.isRightToLeft,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: rows.map(
        (cells, index) =>
          new TableRow({
            tableHeader: isProgramme && index === 0,
            children: cells.map(
              (cell, column) =>
                new TableCell({
                  width: { size: widths[column] ?? 10, type: WidthType.PERCENTAGE },
                  margins: { top: around, bottom: around, left: 80, right: 80, marginUnitType: WidthType.DXA },
                  children: [cell].flat().map((each) =>
                    // The particulars of an Arabic masthead are in English.
                    !/[^ -~]/.test(each) && !isProgramme
                      ? new Paragraph(each)
                      : new Paragraph({ bidirectional: this.isRightToLeft, children: this.withCalls(each) }),
                  ),
                }),
            ),
          }),
      ),
    });
  }
}
