import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import type { WordParagraph, WordRow, WordText } from "@/app/_formats/translation-table/word-table";
import { WordFields } from "../source/word/fields.ts";
import { signOf } from "../source/word/signs.ts";
import { READ_NAMESPACES, UNREAD } from "../source/word/story.ts";

/** The most rows and letters of a document; a file for translators has far fewer. */
const MAX_ROWS = 40_000;
export const MAX_LETTERS = 8_000_000;

/** A paragraph while it is read. */
interface OpenParagraph extends WordParagraph {
  /** its end is deleted: the next paragraph goes on in it */
  isEndDeleted: boolean;
}

/**
 * Reads the tables of a story of a Word document (ISO/IEC 29500-1, 17.4), a row with its bookmarks and the
 * paragraphs of its cells. A table within a cell adds its paragraphs to that cell.
 */
export class WordTableReader implements XmlHandler {
  readonly rows: WordRow[] = [];
  /** paragraphs outside of tables */
  readonly loose: WordParagraph[] = [];
  acceptedChanges = 0;

  private readonly links: Map<string, string>;
  private readonly notes: Map<string, WordText[]>;
  private readonly fields = new WordFields();
  private tables = 0;
  private unread = 0;
  private letters = 0;
  private row: (WordRow & { isDeleted: boolean }) | undefined;
  private paragraph: OpenParagraph | undefined;
  private inProperties: "paragraph" | "row" | undefined;
  private isInText = false;
  private href: string | undefined;

  constructor(links: Map<string, string>, notes: Map<string, WordText[]>) {
    this.links = links;
    this.notes = notes;
  }

  open(element: XmlElement): void {
    const { local } = element;
    const isRead = READ_NAMESPACES.test(element.namespace);
    if (this.unread > 0 || (isRead && UNREAD.has(local))) {
      if (this.unread === 0) this.beginUnread(local);
      this.unread += 1;
      return;
    }
    if (!isRead) return;
    switch (local) {
      case "tbl":
        this.tables += 1;
        break;
      case "tr":
        if (this.tables === 1) this.beginRow();
        break;
      case "trPr":
        this.inProperties = "row";
        break;
      case "tc":
        if (this.tables === 1) this.row?.cells.push([]);
        break;
      case "p":
        if (!this.paragraph?.isEndDeleted) this.paragraph = { indent: 0, parts: [], isEndDeleted: false };
        this.paragraph.isEndDeleted = false;
        break;
      case "pPr":
        this.inProperties = "paragraph";
        break;
      case "ind":
        if (this.paragraph) this.paragraph.indent = indentOf(element);
        break;
      case "bookmarkStart":
        this.row?.names.push((element.attribute("w:name") ?? "").slice(0, 40));
        break;
      case "hyperlink":
        this.href = this.links.get(element.attribute("r:id") ?? "");
        break;
      case "t":
        this.isInText = true;
        break;
      case "fldChar":
        this.fields.readCharacter(element);
        break;
      case "ins":
      case "moveTo":
        this.acceptedChanges += 1;
        break;
      case "footnoteReference":
        this.callNote(element.attribute("w:id") ?? "");
        break;
      default:
        if (!this.inProperties) this.add(signOf(element));
    }
  }

  close({ local, namespace }: XmlElement): void {
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    if (!READ_NAMESPACES.test(namespace)) return;
    switch (local) {
      case "tbl":
        this.tables -= 1;
        break;
      case "tr":
        if (this.tables === 1) this.endRow();
        break;
      case "trPr":
      case "pPr":
        this.inProperties = undefined;
        break;
      case "p":
        this.endParagraph();
        break;
      case "hyperlink":
        this.href = undefined;
        break;
      case "t":
        this.isInText = false;
        break;
    }
  }

  text(text: string): void {
    if (this.unread === 0 && this.isInText) this.add(text);
  }

  private beginUnread(local: string): void {
    if (local !== "del" && local !== "moveFrom") return;
    this.acceptedChanges += 1;
    if (this.inProperties === "row" && this.row) this.row.isDeleted = true;
    if (this.inProperties === "paragraph" && this.paragraph) this.paragraph.isEndDeleted = true;
  }

  private beginRow(): void {
    if (this.rows.length >= MAX_ROWS) throw new Error("The document has too many rows.");
    this.row = { names: [], cells: [], isDeleted: false };
  }

  private endRow(): void {
    const { row } = this;
    if (row && !row.isDeleted) this.rows.push({ names: row.names, cells: row.cells });
    this.row = undefined;
    this.paragraph = undefined;
  }

  private endParagraph(): void {
    const { paragraph } = this;
    this.fields.endParagraph();
    if (!paragraph || paragraph.isEndDeleted) return;
    const place = this.row ? this.row.cells.at(-1) : this.loose;
    place?.push({ indent: paragraph.indent, parts: paragraph.parts });
    this.paragraph = undefined;
  }

  private add(text: string): void {
    if (text === "" || !this.paragraph || this.fields.isInInstruction) return;
    this.letters += text.length;
    if (this.letters > MAX_LETTERS) throw new Error("The document is too long.");
    const { parts } = this.paragraph;
    const last = parts.at(-1);
    // Word cuts a text into runs at its own discretion.
    if (last && "text" in last && last.href === this.href) last.text += text;
    else parts.push({ text, ...(this.href !== undefined && { href: this.href }) });
  }

  private callNote(id: string): void {
    this.paragraph?.parts.push({ note: this.notes.get(id) ?? [] });
  }
}

/** Returns by how much a paragraph is indented where its language begins. */
function indentOf(element: XmlElement): number {
  const value = Number(element.attribute("w:start") ?? element.attribute("w:left") ?? 0);

  return Number.isFinite(value) ? value : 0;
}
