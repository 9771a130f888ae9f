import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import { callNote, printedText } from "../../../../../_domain/agenda-import/source-document.ts";
import { raiseDigits } from "../../../../../_vocabulary/superscript-digits.ts";
import { WordFields } from "./fields.ts";
import { type Frame, WordFrames } from "./frames.ts";
import type { WordNumbering } from "./numbering.ts";
import { createParagraph, type Paragraph, readEndProperty, textOfParagraph } from "./paragraph.ts";
import { blocksOfParagraph } from "./paragraph-blocks.ts";
import { NoteProperties, readSectionProperty, type WordSection } from "./sections.ts";
import { signOf } from "./signs.ts";
import { isOn, readProperty, type WordStyle, type WordStyles } from "./styles.ts";

/** The text of a story: the body of a document, a running head, or a note with its id. */
export interface WordStory {
  blocks: SourceBlock[];
  /** marks of notes that are typed by hand, by the key of the note */
  customMarks: Map<string, string>;
  sections: WordSection[];
  acceptedChanges: number;
}

/** Elements whose content is not printed, or is printed by another element. */
export const UNREAD = new Set([
  "del",
  "moveFrom",
  "delText",
  "delInstrText",
  "Fallback",
  "rt",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tblGridChange",
  "tcPrChange",
  "trPrChange",
  "sectPrChange",
  "numberingChange",
]);

/** Namespaces of elements that are read: of the text, of formulas and of alternatives. */
export const READ_NAMESPACES =
  /\/wordprocessingml\/(?:2006\/)?main$|\/officeDocument\/(?:2006\/)?math$|\/markup-compatibility\//;

/**
 * Reads a story of a Word document (ISO/IEC 29500-1, 17): its paragraphs and rows as printed,
 * tracked changes taken as accepted. Nothing outside the document is read.
 */
export class WordStoryReader implements XmlHandler {
  readonly story: WordStory = { blocks: [], customMarks: new Map(), sections: [], acceptedChanges: 0 };
  readonly noteProperties = new NoteProperties();

  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private line = 0;
  private unread = 0;
  private readonly frames = new WordFrames(this.story.blocks);
  private readonly paragraphs: Paragraph[] = [];
  private readonly fields = new WordFields();
  private section: WordSection | undefined;
  /** properties of the paragraph or of the run that is being read */
  private inParagraphProperties = false;
  private inParagraphMark = false;
  private run: WordStyle = {};
  /** the text that is being read is printed, or is an instruction of a field */
  private inText: "printed" | "instruction" | undefined;
  private keepsSpace = false;
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
    if (local === "sectPr") this.section = { heads: [], hasFirstPage: false };
    if (this.section) {
      readSectionProperty(element, this.section, isOn);
      this.noteProperties.open(element);
      return;
    }
    if (this.inParagraphProperties && local !== "rPr" && !this.inParagraphMark) {
      this.readParagraphProperty(element);
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    switch (local) {
      case "p":
        this.beginParagraph();
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
        if (!this.inParagraphMark) this.run = { ...this.styles.of(element.attribute("w:val") ?? ""), ...this.run };
        break;
      case "t":
        this.inText = "printed";
        this.keepsSpace = element.attribute("xml:space") === "preserve";
        break;
      case "instrText":
        this.inText = "instruction";
        break;
      case "fldChar":
        this.fields.readCharacter(element);
        break;
      case "fldSimple":
        this.fields.openSimple(element);
        break;
      case "ins":
      case "moveTo":
        this.story.acceptedChanges += 1;
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.callNoteOf(element);
        break;
      default:
        if (local === "tbl") this.endFrame();
        if (local === "cellDel") this.story.acceptedChanges += 1;
        if (this.frames.open(element, this.line + 1)) break;
        this.add(signOf(element));
        if (!this.inParagraphMark) readProperty(element, this.run);
        else if (paragraph) readEndProperty(element, paragraph);
    }
  }

  close(element: XmlElement): void {
    const { local, namespace } = element;
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    if (!READ_NAMESPACES.test(namespace)) return;
    if (this.section) {
      this.noteProperties.close(element);
      if (local === "sectPr") {
        this.story.sections.push(this.section);
        this.section = undefined;
      }
      return;
    }
    switch (local) {
      case "rPr":
        this.inParagraphMark = false;
        break;
      case "pPr":
        this.inParagraphProperties = false;
        break;
      case "t":
      case "instrText":
        this.inText = undefined;
        break;
      case "fldSimple":
        this.fields.closeSimple();
        break;
      case "p":
        this.endParagraph();
        break;
      case "txbxContent":
        this.endTextBox();
        break;
      case "tc":
        this.endFrame();
        this.frames.endCell();
        break;
      case "tbl":
        this.frames.endTable();
        break;
      case "body":
      case "hdr":
      case "ftr":
        this.endFrame();
        break;
    }
  }

  text(text: string): void {
    if (this.unread > 0 || !this.inText) return;
    if (this.inText === "instruction") this.fields.addInstruction(text);
    else {
      const kept = this.keepsSpace ? text : trimSpace(text);
      this.add(printedText(kept.replace(/[\n\r\f]/g, " ")).replaceAll("\u00ad", ""));
    }
  }

  /** Ends a frame, or the story: no further paragraph goes on in what is carried. */
  endFrame(): void {
    const frame = this.frames.current;
    if (frame.carried.length > 0 || frame.boxes.length > 0) this.place(frame, false);
  }

  private beginUnread(local: string): void {
    if (local !== "del" && local !== "moveFrom") return;
    this.story.acceptedChanges += 1;
    const paragraph = this.paragraphs.at(-1);
    if (this.inParagraphMark && paragraph) {
      paragraph.isEndDeleted = true;
      return;
    }
    this.frames.deleteRow();
  }

  private beginParagraph(): void {
    this.paragraphs.push(createParagraph(this.styles.of(undefined).isHidden === true, this.fields.isInContents));
  }

  private readParagraphProperty(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (element.local === "pStyle") {
      paragraph.styleId = element.attribute("w:val");
      paragraph.isHidden = this.styles.of(paragraph.styleId).isHidden === true;
    } else readProperty(element, paragraph.style);
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!text || !paragraph || this.fields.isInInstruction) return;
    if (this.isHidden(paragraph)) {
      paragraph.hasHiddenText = true;
      return;
    }
    if (this.customKey !== undefined) {
      const { customMarks } = this.story;
      customMarks.set(this.customKey, `${customMarks.get(this.customKey) ?? ""}${text}`);
      return;
    }
    paragraph.text += this.run.isRaised ? raiseDigits(text) : text;
  }

  private isHidden(paragraph: Paragraph): boolean {
    return this.run.isHidden ?? paragraph.isHidden;
  }

  private callNoteOf(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.isHidden(paragraph)) return;
    const key = `${element.local === "footnoteReference" ? "f" : "e"}${element.attribute("w:id") ?? ""}`;
    paragraph.text += callNote(key);
    const custom = element.attribute("w:customMarkFollows");
    if (custom !== undefined && isOn(custom)) this.customKey = key;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const frame = this.frames.current;
    if (paragraph) paragraph.isInContents ||= this.fields.isInContents;
    this.fields.endParagraph();
    if (!paragraph || this.frames.isInDeletedRow) return;
    const text = textOfParagraph(paragraph);
    const isEmpty = text.trim() === "";
    const isWhollyHidden = paragraph.hasHiddenText && paragraph.isEndHidden && isEmpty;
    const number = paragraph.isEndDeleted || isWhollyHidden ? "" : this.numberOf(paragraph);
    if (number && !frame.number && !(isEmpty && frame.carried.length === 0)) {
      frame.number = `${number}\t`;
      frame.level = { ...this.styles.of(paragraph.styleId), ...paragraph.style }.level ?? 0;
    }
    if (!isEmpty || frame.carried.length > 0) frame.carried.push(text);
    for (const box of paragraph.boxes) frame.boxes.push(box);
    if (paragraph.isEndDeleted || (paragraph.isEndHidden && !paragraph.isRunIn)) return;
    const { outlineLevel } = { ...this.styles.of(paragraph.styleId), ...paragraph.style };
    this.place(frame, outlineLevel !== undefined && outlineLevel < 9);
  }

  private numberOf(paragraph: Paragraph): string {
    const style = { ...this.styles.of(paragraph.styleId), ...paragraph.style };
    if (style.numberingId === undefined || style.numberingId === "0") return "";

    return this.numbering.next(style.numberingId, style.level, this.styles.lineage(paragraph.styleId));
  }

  /** Places the paragraph that ends, and the boxes in it. */
  private place(frame: Frame, isHeading: boolean): void {
    const text = frame.number + frame.carried.join("");
    const nextLine = () => {
      this.line += 1;

      return this.line;
    };
    const { level } = frame;
    for (const block of blocksOfParagraph({ text, isHeading, isNumbered: frame.number !== "", level }, nextLine))
      frame.blocks.push(block);
    for (const box of frame.boxes.splice(0)) frame.blocks.push(box);
    frame.carried = [];
    frame.number = "";
    frame.level = undefined;
  }

  private endTextBox(): void {
    this.endFrame();
    const blocks = this.frames.endBox();
    const boxes = this.paragraphs.at(-1)?.boxes ?? this.frames.current.blocks;
    for (const block of blocks) boxes.push(block);
  }
}

/** Space with line feeds at the ends of a text is that of the file (XML 1.0, 2.10). */
function trimSpace(text: string): string {
  return text.replace(/^[ \t\r]*\n\s*/, "").replace(/(?<!\s)[ \t\r]*\n\s*$/, "");
}
