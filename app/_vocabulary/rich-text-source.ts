import { readListMark } from "./list-marks";
import { MAX_DEPTH } from "./nested-items";
import type { Block, Inline, ListItem, NoteInline, RichText } from "./rich-text";
import { parseInline, parseNote, printInline, printNote } from "./rich-text-source-inline";

/**
 * Prints a rich text as its editor types it. An empty line separates blocks; `#12. ` starts a
 * paragraph with the number `12.`, `> ` a quotation; lines that start with `(a) `, `1. `, `- ` or
 * another mark (`list-marks.ts`; `=x ` has any mark x) are a list, whose deeper levels are indented
 * by two spaces each; `[label](https://…)` is a link; `[^1]` refers to a footnote, whose text is on a
 * separate line `[^1]: …`; `[[A/RES/55/25]]` to a document. A backslash takes its meaning from such a sign.
 */
export function printSource(text: RichText): string {
  const notes: string[] = [];
  const inline = (content: Inline[]): string =>
    printInline(content, (note) => {
      notes.push(printNote(note));
      return notes.length;
    });
  const blocks = text.map((block) => {
    switch (block.type) {
      case "paragraph": {
        const number = printedMark(block.number ?? "").replaceAll("#", "");
        return number ? `#${number} ${inline(block.content)}` : withLiteralStart(inline(block.content));
      }
      case "quotation":
        return `> ${inline(block.content)}`;
      case "list":
        return block.items.flatMap((item) => printItem(item, inline(item.content))).join("\n");
      default:
        // A new type of block fails the type check here.
        return block satisfies never;
    }
  });

  return [...blocks, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join("\n\n");
}

/** The longest number of a paragraph, and the longest mark of a list. */
const MAX_MARK = 16;

function printedMark(mark: string): string {
  return mark.trim().replace(/\s+/g, "\u00a0").slice(0, MAX_MARK).trim();
}

function printItem({ mark, depth = 0 }: ListItem, content: string): string[] {
  if (!content) return [];
  const printed = printedMark(mark);
  const indent = "  ".repeat(Math.min(depth, MAX_DEPTH));
  const line = `${printed} ${content}`;
  const read = readListMark(line);

  return [`${indent}${read?.mark === printed && read.rest === content ? line : `=${line}`}`];
}

/** Marks a paragraph that would be read as another block. */
function withLiteralStart(paragraph: string): string {
  const line = paragraph.trim();

  return hasMeaning(line) || /^\\(?![\\[\]:^])/.test(line) ? `\\${line}` : line;
}

/** The number of a paragraph: `#12. `, `#12- `, `#4 bis. ` with a no-break space. */
const PARAGRAPH_NUMBER = /^#([^ \t\n#]{1,16})(?:[ \t\n]+|$)/u;

/** Any mark of a list, or none: `=Annex `, `= `. */
const OTHER_MARK = /^=([^ \t\n]{0,16})[ \t]+(?=\S)/u;

function hasMeaning(line: string): boolean {
  return line.startsWith(">") || PARAGRAPH_NUMBER.test(line) || readItem(line) !== undefined;
}

function readItem(line: string): { mark: string; rest: string } | undefined {
  const [printed, mark = ""] = OTHER_MARK.exec(line) ?? [];

  return printed ? { mark, rest: line.slice(printed.length) } : readListMark(line);
}

/** An error in a typed text: a reference without its footnote, or a footnote without reference. */
export interface SourceProblem {
  kind: "footnote-missing" | "footnote-not-called" | "footnote-twice";
  mark: string;
}

/**
 * Parses a typed text and returns the errors in its footnotes; a reference without one is omitted.
 */
export function parseSource(source: string): { text: RichText; problems: SourceProblem[] } {
  const problems: SourceProblem[] = [];
  const { chunks, notes } = splitSource(source, problems);
  const called = new Set<string>();
  const inline = (raw: string): Inline[] =>
    parseInline(raw, (mark) => {
      called.add(mark);
      const note = notes.get(mark);
      if (note === undefined) problems.push({ kind: "footnote-missing", mark });
      return note;
    });
  const text = chunks.flatMap((chunk) => parseBlock(chunk, inline));
  for (const mark of notes.keys()) if (!called.has(mark)) problems.push({ kind: "footnote-not-called", mark });

  return { text, problems };
}

/** Splits a typed text into its blocks and its footnotes. */
function splitSource(source: string, problems: SourceProblem[]) {
  const notes = new Map<string, NoteInline[]>();
  const chunks: string[] = [];
  for (const chunk of source.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n+/)) {
    const body: string[] = [];
    for (const line of chunk.split("\n")) {
      const [, mark, note = ""] = /^\[\^([^\s[\]]+)\]:\s*(.*)$/.exec(line.trim()) ?? [];
      if (!mark) body.push(line);
      else if (notes.has(mark)) problems.push({ kind: "footnote-twice", mark });
      else notes.set(mark, parseNote(note));
    }
    if (body.some((line) => line.trim())) chunks.push(body.join("\n").trim());
  }

  return { chunks, notes };
}

function parseBlock(chunk: string, inline: (raw: string) => Inline[]): Block[] {
  const lines = chunk.split("\n").map((line) => line.trim());
  const [printed, number] = PARAGRAPH_NUMBER.exec(chunk) ?? [];
  if (printed && number)
    return [{ type: "paragraph", number, content: inline(joinLines(chunk.slice(printed.length).split("\n"))) }];
  const items = chunk.split("\n").flatMap((line) => {
    const item = readItem(line.trim());
    return item ? [{ ...item, indent: indentOf(line) }] : [];
  });
  if (items.length === lines.length) return parseList(items, inline);
  const isQuotation = chunk.startsWith(">");
  const isLiteral = chunk.startsWith("\\") && hasMeaning(chunk.slice(1));
  const content = inline(
    joinLines(isQuotation ? lines.map((line) => line.replace(/^>\s?/, "")) : isLiteral ? [chunk.slice(1)] : lines),
  );

  return content.length === 0 ? [] : [{ type: isQuotation ? "quotation" : "paragraph", content }];
}

function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .join(" ")
    .trim();
}

interface Line {
  mark: string;
  rest: string;
  indent: number;
}

function parseList(lines: Line[], inline: (raw: string) => Inline[]): Block[] {
  const items: ListItem[] = [];
  for (const { mark, rest, indent } of lines) {
    const content = inline(rest);
    if (content.length === 0) continue;
    const last = items.at(-1);
    const depth = Math.min(Math.floor(indent / 2), last ? (last.depth ?? 0) + 1 : 0, MAX_DEPTH);
    items.push({ mark, ...(depth > 0 && { depth }), content });
  }

  return items.length === 0 ? [] : [{ type: "list", items }];
}

/** Returns the spaces before a line; a tab is one level. */
function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? "").replaceAll("\t", "  ").length;
}
