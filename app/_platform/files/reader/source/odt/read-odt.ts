import type { Entry } from "yauzl";
import type { SourceBlock, SourceDocument, SourceNote } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { callNote, printedText } from "../../../../../_domain/agenda-import/source-document.ts";
import { openZip } from "../../../../../_domain/documents/inspection/open-zip.ts";
import { readXml } from "../../../../../_domain/documents/inspection/read-xml.ts";
import { raiseDigits } from "../../../../../_vocabulary/superscript-digits.ts";
import { OdtLists } from "./lists.ts";

/**
 * Reads a text document (OpenDocument 1.3): the body as printed, its notes and running heads.
 * Tracked changes are taken as accepted.
 *
 * @throws if the archive or one of its parts cannot be read.
 */
export async function readOdt(file: RandomAccessFile): Promise<SourceDocument> {
  const archive = await openZip(file);
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) entries.set(entry.fileNameRaw.toString("utf8"), entry);
    const content = entries.get("content.xml");
    if (!content) throw new Error("The document has no content.");
    const lists = new OdtLists();
    const raisedStyles = new Set<string>();
    const styles = entries.get("styles.xml");
    const heads = new OdtReader(lists, raisedStyles, "master-styles");
    if (styles) await readXml(archive, styles, heads);
    const body = new OdtReader(lists, raisedStyles, "text");
    await readXml(archive, content, body);

    return {
      format: "odt",
      blocks: body.blocks.filter(({ text }) => text.trim()),
      notes: body.notes,
      runningHeads: [...new Set(heads.blocks.map(({ text }) => text.trim()).filter((text) => text))],
      acceptedChanges: body.acceptedChanges,
    };
  } finally {
    archive.close();
  }
}

interface Note {
  key: string;
  mark: string;
  inMark: boolean;
  texts: string[];
}

interface Row {
  line: number;
  cells: string[][];
}

/** Elements whose text is not printed where they stand. */
const UNREAD = new Set(["tracked-changes", "annotation", "annotation-end", "ruby-text", "title", "desc", "forms"]);

/** Empty cells are repeated to the edge of a sheet: no table of an agenda is wider. */
const MAX_REPEATED_CELLS = 30;

class OdtReader implements XmlHandler {
  readonly blocks: SourceBlock[] = [];
  readonly notes: SourceNote[] = [];
  acceptedChanges = 0;

  private readonly lists: OdtLists;
  private readonly raisedStyles: Set<string>;
  private readonly root: string;
  private isInside = false;
  private unread = 0;
  private styleName = "";
  private line = 0;
  private readonly paragraphs: { text: string; isHeading: boolean }[] = [];
  private readonly spans: boolean[] = [];
  private readonly rows: Row[] = [];
  private note: Note | undefined;

  /** `root` is the element with the text, in the content or among the styles. */
  constructor(lists: OdtLists, raisedStyles: Set<string>, root: string) {
    this.lists = lists;
    this.raisedStyles = raisedStyles;
    this.root = root;
  }

  open(element: XmlElement): void {
    const { local } = element;
    if (this.unread > 0 || UNREAD.has(local)) {
      this.unread += 1;
      if (local === "changed-region") this.acceptedChanges += 1;
      return;
    }
    if (!this.isInside) {
      this.defineStyle(element);
      this.isInside = local === this.root && element.namespace.includes(":office:");
      return;
    }
    switch (local) {
      case "p":
      case "h":
        this.paragraphs.push({ text: "", isHeading: local === "h" });
        break;
      case "span":
        this.spans.push(this.raisedStyles.has(element.attribute("text:style-name") ?? ""));
        break;
      case "list":
        this.lists.beginList(element);
        break;
      case "list-item":
        this.lists.beginItem(element.attribute("text:start-value"));
        break;
      case "s":
        this.add(" ".repeat(Math.min(Number(element.attribute("text:c") ?? 1), 100)));
        break;
      case "tab":
        this.add("\t");
        break;
      case "line-break":
        this.add("\n");
        break;
      case "note":
        this.beginNote(element);
        break;
      case "note-citation":
        if (this.note) this.note.inMark = true;
        break;
      case "table-row":
        this.rows.push({ line: this.line + 1, cells: [] });
        break;
      case "table-cell":
      case "covered-table-cell":
        this.beginCell(element);
        break;
    }
  }

  close(element: XmlElement): void {
    const { local } = element;
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    if (!this.isInside) return;
    if (local === this.root && element.namespace.includes(":office:")) this.isInside = false;
    if (local === "p" || local === "h") this.endParagraph();
    if (local === "span") this.spans.pop();
    if (local === "list") this.lists.endList();
    if (local === "note-citation" && this.note) this.note.inMark = false;
    if (local === "note") this.endNote();
    if (local === "table-row") this.endRow();
  }

  text(text: string): void {
    if (this.unread > 0 || !this.isInside || (this.paragraphs.length === 0 && !this.note?.inMark)) return;
    this.add(printedText(text.replace(/[\t\n\r ]+/g, " ")));
  }

  private defineStyle(element: XmlElement): void {
    this.lists.define(element);
    if (element.local === "style") this.styleName = element.attribute("style:name") ?? "";
    const position = element.attribute("style:text-position") ?? "";
    if (/^super|^[1-9]\d*%/.test(position)) this.raisedStyles.add(this.styleName);
  }

  private add(text: string): void {
    if (this.note?.inMark) {
      this.note.mark += text;
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += this.spans.some((isRaised) => isRaised) ? raiseDigits(text) : text;
  }

  private beginNote(element: XmlElement): void {
    const key = element.attribute("text:id") ?? `n${this.notes.length}`;
    this.add(callNote(key));
    this.note = { key, mark: "", inMark: false, texts: [] };
  }

  private endNote(): void {
    if (!this.note) return;
    const { key, mark, texts } = this.note;
    this.notes.push({ key, mark: mark.trim(), text: texts.join(" ") });
    this.note = undefined;
  }

  private beginCell(element: XmlElement): void {
    const row = this.rows.at(-1);
    if (!row) return;
    const repeated = Number(element.attribute("table:number-columns-repeated") ?? 1);
    for (let count = 0; count < Math.min(repeated, MAX_REPEATED_CELLS); count++) row.cells.push([]);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (this.note) {
      if (paragraph.text.trim()) this.note.texts.push(paragraph.text.trim());
      return;
    }
    this.line += 1;
    const number = paragraph.text.trim() ? this.lists.beginParagraph() : "";
    const text = number ? `${number}\t${paragraph.text}` : paragraph.text;
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(text);
    else
      this.blocks.push({
        ...{ line: this.line, text },
        ...(number && { indent: this.lists.depth }),
        ...(paragraph.isHeading && { isHeading: true }),
      });
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row) return;
    const cells = row.cells.map((paragraphs) => paragraphs.filter((text) => text.trim()).join("\n"));
    while (cells.length > 0 && !cells.at(-1)) cells.pop();
    const outer = this.rows.at(-1)?.cells.at(-1);
    if (outer) outer.push(cells.join("\t"));
    else this.blocks.push({ line: row.line, text: cells.join("\t"), cells });
  }
}
