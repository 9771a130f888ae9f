import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import { callNote, withoutCallMarks } from "../../../../../_domain/agenda-import/source-document.ts";
import { raiseDigits } from "../../../../../_vocabulary/superscript-digits.ts";
import type { WordNumbering } from "./numbering.ts";
import { signOf } from "./signs.ts";
import { isOn, readProperty, type WordStyle, type WordStyles } from "./styles.ts";

/** The text of a story: the body of a document, a running head, or a note with its id. */
export interface WordStory {
  blocks: SourceBlock[];
  /** marks of notes that are typed by hand, by the key of the note */
  customMarks: Map<string, string>;
  /** ids of the running heads that the sections name */
  headIds: string[];
  acceptedChanges: number;
}

interface Paragraph {
  style: WordStyle;
  styleId: string | undefined;
  /** its mark is deleted: the next paragraph continues it */
  isMarkDeleted: boolean;
  text: string;
  /** text boxes that are anchored in it */
  boxes: SourceBlock[];
}

interface Row {
  /** of its first paragraph */
  line: number;
  cells: string[][];
  isDeleted: boolean;
}

/** Elements whose content is not printed, or is printed by another element. */
const UNREAD = new Set([
  "del",
  "moveFrom",
  "delText",
  "delInstrText",
  "instrText",
  "Fallback",
  "rt",
  "footnotePr",
  "endnotePr",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tcPrChange",
  "trPrChange",
  "sectPrChange",
  "numberingChange",
]);

/** Namespaces of elements that are read: of the text, of formulas and of alternatives. */
const READ_NAMESPACES =
  /\/wordprocessingml\/(?:2006\/)?main$|\/officeDocument\/(?:2006\/)?math$|\/markup-compatibility\//;

/**
 * Reads a story of a Word document (ISO/IEC 29500-1, 17): its paragraphs and rows as printed,
 * tracked changes taken as accepted. Nothing outside the document is read.
 */
export class WordStoryReader implements XmlHandler {
  readonly story: WordStory = { blocks: [], customMarks: new Map(), headIds: [], acceptedChanges: 0 };

  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private line = 0;
  private unread = 0;
  private readonly paragraphs: Paragraph[] = [];
  private readonly rows: Row[] = [];
  /** text of paragraphs whose mark is deleted */
  private carried = "";
  /** properties of the paragraph or of the run that is being read */
  private inParagraphProperties = false;
  private inParagraphMark = false;
  private run: WordStyle = {};
  private inText = false;
  /** the key of the note whose mark the rest of the run is */
  private customKey: string | undefined;

  constructor(styles: WordStyles, numbering: WordNumbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  open(element: XmlElement): void {
    const { local } = element;
    const isRead = READ_NAMESPACES.test(element.namespace);
    if (this.unread > 0 || (isRead && UNREAD.has(local))) {
      if (this.unread === 0) this.beginUnread(local);
      this.unread += 1;
      return;
    }
    // A drawing is not printed as text, but the text boxes in it are.
    if (!isRead) return;
    if (this.inParagraphProperties && local !== "rPr" && !this.inParagraphMark) {
      this.readParagraphProperty(element);
      return;
    }
    switch (local) {
      case "p":
        this.paragraphs.push({ style: {}, styleId: undefined, isMarkDeleted: false, text: "", boxes: [] });
        break;
      case "pPr":
        this.inParagraphProperties = true;
        break;
      case "rPr":
        this.inParagraphMark = this.inParagraphProperties;
        break;
      case "r":
        this.run = {};
        this.customKey = undefined;
        break;
      case "rStyle":
        this.run = { ...this.styles.of(element.attribute("w:val") ?? ""), ...this.run };
        break;
      case "t":
        this.inText = true;
        break;
      case "tbl":
        break;
      case "tr":
        this.rows.push({ line: this.line + 1, cells: [], isDeleted: false });
        break;
      case "tc":
        this.rows.at(-1)?.cells.push([]);
        break;
      case "ins":
      case "moveTo":
        this.story.acceptedChanges += 1;
        break;
      case "headerReference":
      case "footerReference":
        this.story.headIds.push(element.attribute("r:id") ?? "");
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.callNoteOf(element);
        break;
      default:
        this.add(signOf(element));
        if (!this.inParagraphMark) readProperty(element, this.run);
    }
  }

  close({ local, namespace }: XmlElement): void {
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    if (!READ_NAMESPACES.test(namespace)) return;
    if (local === "rPr") this.inParagraphMark = false;
    if (local === "pPr") this.inParagraphProperties = false;
    if (local === "t") this.inText = false;
    if (local === "p") this.endParagraph();
    if (local === "tr") this.endRow();
  }

  text(text: string): void {
    if (this.unread > 0 || !this.inText) return;
    this.add(withoutCallMarks(text.replace(/[\n\r]/g, " ")));
  }

  private beginUnread(local: string): void {
    if (local === "del" || local === "moveFrom") {
      this.story.acceptedChanges += 1;
      const paragraph = this.paragraphs.at(-1);
      const row = this.rows.at(-1);
      if (this.inParagraphMark && paragraph) paragraph.isMarkDeleted = true;
      else if (!paragraph && row && row.cells.length === 0) row.isDeleted = true;
    }
  }

  private readParagraphProperty(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (element.local === "pStyle") paragraph.styleId = element.attribute("w:val");
    else if (element.local === "headerReference" || element.local === "footerReference")
      this.story.headIds.push(element.attribute("r:id") ?? "");
    else readProperty(element, paragraph.style);
  }

  private add(text: string): void {
    if (!text || this.run.isHidden) return;
    if (this.customKey !== undefined) {
      const { customMarks } = this.story;
      customMarks.set(this.customKey, `${customMarks.get(this.customKey) ?? ""}${text}`);
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += this.run.isRaised ? raiseDigits(text) : text;
  }

  private callNoteOf(element: XmlElement): void {
    if (this.run.isHidden) return;
    const key = `${element.local === "footnoteReference" ? "f" : "e"}${element.attribute("w:id") ?? ""}`;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += callNote(key);
    const custom = element.attribute("w:customMarkFollows");
    if (custom !== undefined && isOn(custom)) this.customKey = key;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const text = this.carried + paragraph.text;
    this.carried = "";
    if (paragraph.isMarkDeleted) {
      this.carried = text;
      return;
    }
    const style = { ...this.styles.of(paragraph.styleId), ...paragraph.style };
    const isNumbered = style.numberingId !== undefined && style.numberingId !== "0" && text.trim() !== "";
    const number = isNumbered
      ? this.numbering.next(style.numberingId ?? "", paragraph.style.level ?? style.level, paragraph.styleId)
      : "";
    this.line += 1;
    const block: SourceBlock = {
      line: this.line,
      text: number ? `${number}\t${text}` : text,
      ...(style.outlineLevel !== undefined && style.outlineLevel < 9 && { isHeading: true }),
    };
    const outer = this.paragraphs.at(-1);
    if (outer) {
      outer.boxes.push(block);
      return;
    }
    for (const each of [block, ...paragraph.boxes]) this.place(each);
  }

  private place(block: SourceBlock): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(block.text);
    else this.story.blocks.push(block);
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row || row.isDeleted) return;
    const cells = row.cells.map((paragraphs) => paragraphs.filter((text) => text.trim()).join("\n"));
    const outer = this.rows.at(-1)?.cells.at(-1);
    if (outer) outer.push(cells.join("\t"));
    else this.story.blocks.push({ line: row.line, text: cells.join("\t"), cells });
  }
}
