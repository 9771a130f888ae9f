import { type Block, type Inline, linkAddresses, type RichText } from "./rich-text";

/**
 * Prints a rich text as its editor types it. An empty line separates blocks; `#12. ` starts a
 * paragraph with the number `12.`, `> ` a quotation; lines that start with `(a) `, `1. `, `1- ` or
 * `- ` are a list; `[^1]` refers to a footnote, whose text is on a separate line `[^1]: …`.
 */
export function printSource(text: RichText): string {
  const notes: string[] = [];
  const inline = (content: Inline[]): string =>
    content
      .map((part) => {
        if (part.type !== "footnote") return part.text;
        notes.push(inline(part.content));
        return `[^${notes.length}]`;
      })
      .join("");
  const blocks = text.map((block) => {
    switch (block.type) {
      case "paragraph":
        return block.number
          ? `#${block.number.replace(/\s+/g, "\u00a0")} ${inline(block.content)}`
          : inline(block.content);
      case "quotation":
        return `> ${inline(block.content)}`;
      case "list":
        return block.items.map((item) => `${item.mark} ${inline(item.content)}`).join("\n");
      default:
        // A new type of block fails the type check here.
        return block satisfies never;
    }
  });

  return [...blocks, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join("\n\n");
}

/** An error in a typed text: a reference without its footnote, or a footnote without reference. */
export interface SourceProblem {
  kind: "footnote-missing" | "footnote-not-called" | "footnote-twice";
  mark: string;
}

/** The number of a paragraph: `#12. `, `#12- `, `#4 bis. ` with a no-break space. */
const PARAGRAPH_NUMBER = /^#([^ \t\n#]{1,16})(?:[ \t\n]+|$)/u;

const LIST_MARK = /^(\([^\s()]{1,4}\)|[^\s()]{1,3}\)|\d{1,2}[.-]|[-–•])\s+/u;

/**
 * Parses a typed text and returns the errors in its footnotes; a reference without one is omitted.
 */
export function parseSource(source: string): { text: RichText; problems: SourceProblem[] } {
  const problems: SourceProblem[] = [];
  const notes = new Map<string, string>();
  const chunks: string[] = [];
  for (const chunk of source.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n+/)) {
    const body: string[] = [];
    for (const line of chunk.split("\n")) {
      const [, mark, note = ""] = /^\[\^(\S+?)\]:\s*(.*)$/.exec(line.trim()) ?? [];
      if (!mark) body.push(line);
      else if (notes.has(mark)) problems.push({ kind: "footnote-twice", mark });
      else notes.set(mark, note);
    }
    if (body.some((line) => line.trim())) chunks.push(body.join("\n").trim());
  }
  const called = new Set<string>();
  const inline = (raw: string): Inline[] => {
    const parts: Inline[] = [];
    let from = 0;
    for (const call of raw.matchAll(/\[\^(\S+?)\]/g)) {
      const [, mark = ""] = call;
      parts.push(...linkAddresses(raw.slice(from, call.index)));
      const note = notes.get(mark);
      if (note === undefined) problems.push({ kind: "footnote-missing", mark });
      else parts.push({ type: "footnote", content: linkAddresses(note) });
      called.add(mark);
      from = call.index + call[0].length;
    }
    parts.push(...linkAddresses(raw.slice(from)));

    return parts;
  };
  const text = chunks.map((chunk): Block => {
    const lines = linesOf(chunk);
    const [printed, number] = PARAGRAPH_NUMBER.exec(chunk) ?? [];
    if (printed && number)
      return { type: "paragraph", number, content: inline(linesOf(chunk.slice(printed.length)).join(" ")) };
    if (lines.every((line) => LIST_MARK.test(line))) {
      return {
        type: "list",
        items: lines.map((line) => {
          const [whole, mark = ""] = LIST_MARK.exec(line)!; // every line matched above
          return { mark, content: inline(line.slice(whole.length)) };
        }),
      };
    }
    if (chunk.startsWith(">"))
      return { type: "quotation", content: inline(lines.map((line) => line.replace(/^>\s?/, "")).join(" ")) };

    return { type: "paragraph", content: inline(lines.join(" ")) };
  });
  for (const mark of notes.keys()) if (!called.has(mark)) problems.push({ kind: "footnote-not-called", mark });

  return { text, problems };
}

function linesOf(chunk: string): string[] {
  return chunk.split("\n").map((line) => line.trim());
}
