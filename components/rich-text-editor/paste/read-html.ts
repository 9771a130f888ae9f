import { type AnyNode, type Document, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import { normalizeTypedText } from "@/app/_vocabulary/clean-text";
import type { Inline, NoteInline, RichText } from "@/app/_vocabulary/rich-text";
import { readWebAddress } from "../web-address";
import { findNotes, type PastedNotes } from "./find-notes";
import { elementsOf, styleOf, textOf } from "./html-nodes";
import { kindOfListItem, kindOfParagraph } from "./paragraph-kind";
import { PastedBlocks, type PastedKind } from "./pasted-blocks";

/** A remark to the person who pasted. */
export const PASTE_REMARKS = ["trackedChanges", "comments", "images", "tables", "footnotesLost"] as const;
export type PasteRemark = (typeof PASTE_REMARKS)[number];

export interface Pasted {
  text: RichText;
  remarks: PasteRemark[];
}

/** Elements without words for a reader. */
const SILENT = new Set(
  "script style head title meta link xml noscript template iframe object embed svg math input select textarea button".split(
    " ",
  ),
);

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tbody thead tfoot tr blockquote section article header footer main aside nav figure figcaption address pre hr body html center form fieldset".split(
    " ",
  ),
);

/** The most elements in elements; what is deeper is left out. */
const MAX_NESTING = 200;

/**
 * Reads HTML from the clipboard, as Word, LibreOffice, Google Docs and web pages put it there. Only
 * words, links, footnotes and the kinds of paragraphs are taken; of tracked changes the final text.
 */
export function readHtml(html: string): Pasted {
  const [, fragment = html] = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/i.exec(html) ?? [];
  const document = parseDocument(fragment, { decodeEntities: true });
  const reader = new Reader(document);
  for (const child of document.children) reader.readBlock(child, { type: "paragraph" }, 0);
  reader.endParagraph({ type: "paragraph" });

  return { text: reader.blocks.text, remarks: PASTE_REMARKS.filter((remark) => reader.remarks.has(remark)) };
}

class Reader {
  readonly blocks = new PastedBlocks();
  readonly remarks = new Set<PasteRemark>();
  private readonly notes: PastedNotes;
  private content: Inline[] = [];

  constructor(document: Document) {
    this.notes = findNotes(document);
  }

  endParagraph(kind: PastedKind): void {
    this.blocks.add(kind, this.content);
    this.content = [];
  }

  /** Reads a node between paragraphs, or running text outside of any. */
  readBlock(node: AnyNode, kind: PastedKind, depth: number): void {
    if (depth > MAX_NESTING || (isTag(node) && this.isLeftOut(node))) return;
    if (!isTag(node) || !hasBlocks(node)) {
      this.content.push(...this.inlineOf(node, depth));
      return;
    }
    if (node.name === "tr") {
      this.endParagraph(kind);
      this.remarks.add("tables");
      this.content = rowOf(node).flatMap((cell, index) => [
        ...(index > 0 ? [{ type: "text" as const, text: " – " }] : []),
        ...this.inlineOf(cell, depth),
      ]);
      this.endParagraph({ type: "paragraph" });
      return;
    }
    // An inline element around paragraphs, as the one of Google Docs, is none.
    const isBlock = BLOCKS.has(node.name);
    const own = isBlock ? this.kindOf(node, kind) : kind;
    if (isBlock) this.endParagraph(kind);
    for (const child of node.children) this.readBlock(child, own, depth + 1);
    if (isBlock) this.endParagraph(own);
  }

  private kindOf(node: Element, around: PastedKind): PastedKind {
    if (node.name === "li") return kindOfListItem(node);
    if (node.name === "blockquote") return { type: "quotation" };

    return kindOfParagraph(node) ?? (around.type === "paragraph" ? { type: "paragraph" } : around);
  }

  private inlineOf(node: AnyNode, depth: number): Inline[] {
    if (isText(node)) return textPart(node.data.replace(/[ \t\r\n\f]+/g, " "));
    if (!isTag(node) || depth > MAX_NESTING || this.isLeftOut(node)) return [];
    const style = styleOf(node);
    if (/mso-list:ignore/.test(style)) return [];
    if (/mso-tab-count/.test(style)) return textPart("\t");
    if (node.name === "br") return textPart(" ");
    const noteText = this.notes.textOf.get(node);
    if (noteText) return [{ type: "footnote", content: this.noteOf(noteText, depth) }];
    const content = node.children.flatMap((child) => this.inlineOf(child, depth + 1));
    const href = node.name === "a" ? readWebAddress(node.attribs.href ?? "") : undefined;
    if (!href || content.some(({ type }) => type !== "text")) return content;

    return [{ type: "link", href, text: normalizeTypedText(textOf(node)).replace(/\s+/g, " ").trim() }];
  }

  private noteOf(block: Element, depth: number): NoteInline[] {
    const content = block.children.flatMap((child) => [...this.inlineOf(child, depth + 1), ...textPart(" ")]);
    const words = content.filter((part) => part.type !== "footnote");
    const [first] = words;
    if (first?.type === "text") words[0] = { type: "text", text: first.text.trimStart() };

    return words;
  }

  /** Leaves out what is no running text, and notes what a person should know of. */
  private isLeftOut(element: Element): boolean {
    const { name } = element;
    const style = styleOf(element);
    if (name === "img") this.remarks.add("images");
    if (name === "ins" || name === "del") this.remarks.add("trackedChanges");
    if (this.notes.lost.has(element)) this.remarks.add("footnotesLost");
    const isComment = /mso-element:comment|mso-special-character:comment/.test(style);
    if (isComment) this.remarks.add("comments");

    return (
      isComment ||
      name === "del" ||
      name === "img" ||
      SILENT.has(name) ||
      this.notes.lost.has(element) ||
      this.notes.apart.has(element) ||
      /display:none|visibility:hidden|mso-hide:all/.test(style)
    );
  }
}

function hasBlocks(element: Element): boolean {
  return BLOCKS.has(element.name) || elementsOf(element).some(({ name }) => BLOCKS.has(name));
}

function rowOf(row: Element): Element[] {
  return row.children.filter((child) => isTag(child) && (child.name === "td" || child.name === "th")) as Element[]; // tags
}

function textPart(text: string): Inline[] {
  const words = normalizeTypedText(text);

  return words === "" ? [] : [{ type: "text", text: words }];
}
