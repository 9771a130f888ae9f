import type { Block, Inline, RichText } from "./rich-text";

/** Returns the plain text, one line per block or list item, without footnotes. */
export function plainText(text: RichText): string {
  return text
    .flatMap(linesOf)
    .map(({ mark, content }) => (mark === undefined ? plainInline(content) : `${mark} ${plainInline(content)}`))
    .join("\n");
}

/** Returns the lines of a text for searching, the footnotes of each after it. */
export function searchableText(text: RichText): string {
  return text
    .flatMap(linesOf)
    .flatMap(({ mark = "", content }) => [
      `${mark} ${plainInline(content)}`.trim(),
      ...content.flatMap((part) => (part.type === "footnote" ? [plainInline(part.content)] : [])),
    ])
    .join("\n");
}

interface Line {
  /** of a list item or the number of a paragraph, as printed */
  mark?: string;
  content: Inline[];
}

function linesOf(block: Block): Line[] {
  switch (block.type) {
    case "paragraph":
      return [{ ...(block.number && { mark: block.number }), content: block.content }];
    case "quotation":
      return [{ content: block.content }];
    case "list":
      return block.items;
    default:
      // A new type of block fails the type check here.
      return block satisfies never;
  }
}

function plainInline(content: Inline[]): string {
  return content
    .map((part) => {
      switch (part.type) {
        case "text":
        case "link":
        case "reference":
          return part.text;
        case "footnote":
          return "";
        default:
          // A new type of inline text fails the type check here.
          return part satisfies never;
      }
    })
    .join("");
}
