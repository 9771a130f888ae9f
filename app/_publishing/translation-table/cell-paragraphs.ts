import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import type { RowKind } from "@/app/_formats/translation-table/row-names";
import { LEVEL_INDENT, REFERENCE_ADDRESS } from "@/app/_formats/translation-table/word-table";
import { xmlCharacters } from "@/app/_formats/xml-text";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import type { Inline, NoteInline, RichText } from "@/app/_vocabulary/rich-text";

/** A line, or the blocks of a field. */
export type CellText = string | RichText;

interface Look {
  language: Locale;
  notes: TableNotes;
  /** of the bookmark around the first paragraph */
  name?: string;
}

/** The notes of a document, numbered in their order. */
export class TableNotes {
  readonly written: Record<string, { children: Paragraph[] }> = {};

  /** Adds a note and returns its number. */
  add(content: NoteInline[], language: Locale): number {
    const number = Object.keys(this.written).length + 1;
    this.written[number] = {
      children: [
        new Paragraph({
          bidirectional: directionOf(language) === "rtl",
          // Word prints the mark without a space after it.
          children: [new TextRun(" "), ...content.map((part) => runOf(part, language))],
        }),
      ],
    };

    return number;
  }
}

/** Returns the kind of the lines of a field. */
export function kindOf(field: string, text: CellText): RowKind {
  const block = typeof text === "string" ? undefined : text[0];
  if (!field.includes("-") || !block) return field.includes("-") ? "paragraph" : "line";

  return block.type === "paragraph" && block.number ? "numbered" : block.type;
}

/** Returns the paragraphs of a cell, at least one: a list has one for each of its items. */
export function paragraphsOf(text: CellText, look: Look): Paragraph[] {
  const { language, name } = look;
  const right = directionOf(language) === "rtl";
  const lines = linesOf(text);

  return (lines.length > 0 ? lines : [{ content: [], level: 0 }]).map(({ mark, content, level }, index) => {
    const runs: ParagraphChild[] = [
      ...(mark === undefined
        ? []
        : [new TextRun({ children: [xmlCharacters(mark), new Tab()], ...runLook(language) })]),
      ...content.map((part) => inlineOf(part, look)),
    ];
    const isNamed = name !== undefined && index === 0;
    const children = isNamed ? [new Bookmark({ id: name, children: runs })] : runs;

    return new Paragraph({
      bidirectional: right,
      spacing: { after: 60 },
      ...(level > 0 && {
        indent: { start: level * LEVEL_INDENT, ...(mark !== undefined && { hanging: LEVEL_INDENT }) },
      }),
      run: runLook(language),
      children,
    });
  });
}

interface Line {
  mark?: string;
  content: Inline[];
  /** levels by which it is indented */
  level: number;
}

function linesOf(text: CellText): Line[] {
  if (typeof text === "string") return text === "" ? [] : [{ content: [{ type: "text", text }], level: 0 }];

  return text.flatMap((block): Line[] => {
    if (block.type === "list")
      return block.items.map(({ mark, depth = 0, content }) => ({ mark, content, level: depth + 1 }));
    if (block.type === "quotation") return [{ content: block.content, level: 2 }];

    return [{ ...(block.number && { mark: block.number }), content: block.content, level: 0 }];
  });
}

function inlineOf(part: Inline, { language, notes }: Look): ParagraphChild {
  return part.type === "footnote" ? new FootnoteReferenceRun(notes.add(part.content, language)) : runOf(part, language);
}

function runOf(part: NoteInline, language: Locale): ParagraphChild {
  const text = xmlCharacters(part.text);
  if (part.type === "text") return new TextRun({ text, ...runLook(language) });

  return new ExternalHyperlink({
    link: part.type === "link" ? part.href : [REFERENCE_ADDRESS, part.document].filter(Boolean).join(":"),
    children: [new TextRun({ text, style: "Hyperlink", ...runLook(language) })],
  });
}

/** The language by which a word processor checks the spelling. */
const TAGS: Record<Locale, string> = { ar: "ar-SA", zh: "zh-CN", en: "en-GB", fr: "fr-FR", ru: "ru-RU", es: "es-ES" };

function runLook(language: Locale): IRunPropertiesOptions {
  const tag = TAGS[language];
  if (directionOf(language) === "rtl") return { rightToLeft: true, language: { bidirectional: tag } };

  return { language: language === "zh" ? { value: tag, eastAsia: tag } : { value: tag } };
}
