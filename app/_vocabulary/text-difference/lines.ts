import type { Block, Inline, RichText } from "../rich-text";

/** A paragraph, a quotation or an item of a list: what is compared as one, and moves as one. */
export interface Line {
  kind: "paragraph" | "quotation" | "item";
  /** the number of a paragraph or the mark of an item, as printed */
  mark: string | undefined;
  depth: number | undefined;
  /** a list begins with it */
  opensList: boolean;
  content: Inline[];
}

/** Returns a text as lines. */
export function toLines(text: RichText): Line[] {
  return text.flatMap((block): Line[] => {
    switch (block.type) {
      case "paragraph":
      case "quotation":
        return [
          {
            ...{ kind: block.type, mark: block.type === "paragraph" ? block.number : undefined, depth: undefined },
            ...{ opensList: false, content: block.content },
          },
        ];
      case "list":
        return block.items.map(({ mark, depth, content }, index) => ({
          ...{ kind: "item", mark, depth, opensList: index === 0, content },
        }));
      default:
        // A new type of block fails the type check here.
        return block satisfies never;
    }
  });
}

/** Returns the text that some lines make. */
export function fromLines(lines: readonly Line[]): RichText {
  const text: RichText = [];
  for (const { kind, mark, depth, opensList, content } of lines) {
    const last: Block | undefined = text.at(-1);
    if (kind === "quotation") text.push({ type: "quotation", content });
    else if (kind === "paragraph")
      text.push({ type: "paragraph", ...(mark !== undefined && { number: mark }), content });
    else {
      const item = { mark: mark ?? "", ...(depth !== undefined && { depth }), content };
      if (last?.type === "list" && !opensList) last.items.push(item);
      else text.push({ type: "list", items: [item] });
    }
  }

  return text;
}

/** Returns a text without structure, such as a title, as lines. */
export function plainToRichText(text: string): RichText {
  return text === ""
    ? []
    : text.split("\n").map((line) => ({ type: "paragraph", content: line ? [{ type: "text", text: line }] : [] }));
}
