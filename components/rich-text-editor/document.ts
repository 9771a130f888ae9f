import { Fragment, type Mark, type Node } from "prosemirror-model";
import {
  type Block,
  type Inline,
  type ListItem,
  linkAddresses,
  type NoteInline,
  type RichText,
} from "@/app/_vocabulary/rich-text";
import { labelledLinks } from "@/app/_vocabulary/rich-text-source-inline";
import { schema } from "./schema";

const { doc, paragraph, quotation, list, item, footnote, reference } = schema.nodes;

/** Returns the document of a text, with an empty paragraph where there is none. */
export function toDocument(text: RichText): Node {
  return doc.create(null, text.length === 0 ? paragraph.create() : text.map(toBlock));
}

function toBlock(block: Block): Node {
  switch (block.type) {
    case "paragraph":
      return paragraph.create({ number: block.number ?? "" }, toInline(block.content));
    case "quotation":
      return quotation.create(null, toInline(block.content));
    case "list":
      return list.create(
        null,
        block.items.map(({ mark, depth = 0, content }) => item.create({ mark, depth }, toInline(content))),
      );
    default:
      // A new type of block fails the type check here.
      return block satisfies never;
  }
}

/** Returns the nodes of running text. */
export function toInline(content: Inline[]): Fragment {
  const labelled = labelledLinks(content);

  return Fragment.fromArray(
    content.flatMap((part) => {
      if (part.type === "footnote") return [footnote.create(null, toInline(part.content))];
      if (part.type === "reference") return [reference.create({ symbol: part.text, document: part.document ?? "" })];
      if (part.text === "") return [];
      return [
        schema.text(
          part.text,
          labelled.has(part) && part.type === "link" ? [schema.mark("link", { href: part.href })] : [],
        ),
      ];
    }),
  );
}

/** Returns the text of a document. Blocks without words are left out. */
export function toRichText(document: Node): RichText {
  return document.children.flatMap((node): Block[] => {
    const content = fromInline(node);
    if (node.type === list) {
      const items = node.children.flatMap(fromItem);
      return items.length > 0 ? [{ type: "list", items }] : [];
    }
    if (node.type === paragraph && node.attrs.number)
      return [{ type: "paragraph", number: node.attrs.number, content }];

    return content.length > 0 ? [{ type: node.type === quotation ? "quotation" : "paragraph", content }] : [];
  });
}

function fromItem(node: Node): ListItem[] {
  const { mark, depth } = node.attrs;
  const content = fromInline(node);

  return content.length > 0 ? [{ mark, ...(depth > 0 && { depth }), content }] : [];
}

function fromInline(node: Node): Inline[] {
  return node.children.flatMap((child): Inline[] =>
    child.type === footnote ? [{ type: "footnote", content: fromNote(child) }] : fromRunning(child),
  );
}

/** Returns the text of a footnote. */
export function fromNote(node: Node): NoteInline[] {
  return node.children.flatMap(fromRunning);
}

function fromRunning(node: Node): NoteInline[] {
  if (node.type !== reference) return fromText(node.text ?? "", node.marks);
  const { symbol, document } = node.attrs;

  return [{ type: "reference", text: symbol, ...(document && { document }) }];
}

function fromText(text: string, marks: readonly Mark[]): NoteInline[] {
  const link = marks.find(({ type }) => type === schema.marks.link);

  return link ? [{ type: "link", href: link.attrs.href, text }] : linkAddresses(text);
}
