import { blockName } from "./block-names";
import type { RichText } from "./rich-text";
import { printSource } from "./rich-text-source";

/** A piece of a text that a translator translates: text, or a code that stays as it is. */
export type UnitPart = { text: string } | { code: string };

/** A line of a text, by its name: `title`, `annotation-2.1` for the first line of a block, `annotation-2.n1` for a note. */
export interface TextUnit {
  name: string;
  parts: UnitPart[];
}

/** The texts of an item that are translated. */
export interface UnitText {
  title: string;
  shortTitle: string | null;
  heading: string | null;
  segment: string | null;
  annotation: RichText;
  documentation: RichText;
}

const LINES = ["title", "shortTitle", "heading", "segment"] as const;
export const UNIT_BLOCKS = ["annotation", "documentation"] as const;

/** Returns the units of a text in its order. */
export function unitsOf(text: UnitText): TextUnit[] {
  const lines = LINES.flatMap((name) => (text[name] ? [{ name, parts: [{ text: text[name] }] }] : []));

  return [
    ...lines,
    ...UNIT_BLOCKS.flatMap((field) =>
      text[field].flatMap((block, index) => unitsOfBlock(blockName(field, index + 1), printSource([block]))),
    ),
  ];
}

/** Returns the units of a block in the syntax of `rich-text-source`: its lines, then its footnotes. */
export function unitsOfBlock(name: string, source: string): TextUnit[] {
  const [body = "", ...notes] = source.split("\n\n");

  return [
    ...(body === "" ? [] : body.split("\n")).map((line, index) => ({
      name: `${name}.${index + 1}`,
      parts: splitCodes(line),
    })),
    ...notes.map((note, index) => ({ name: `${name}.n${index + 1}`, parts: splitCodes(note.replace(NOTE_START, "")) })),
  ];
}

const NOTE_START = /^\[\^\d+\]: /;

/** The calls of footnotes, references to documents, and the signs and addresses of links. */
const CODE = /\[\^[^\s[\]]+\]|\[\[[^[\]]+\]\]|\]\(https?:\/\/[^\s()]+\)|https?:\/\/[^\s<>[\]()\\，。；、"“”«»]+/gu;

function splitCodes(line: string): UnitPart[] {
  const parts: UnitPart[] = [];
  let from = 0;
  for (const { 0: code, index } of line.matchAll(CODE)) {
    if (index > from) parts.push({ text: line.slice(from, index) });
    parts.push({ code });
    from = index + code.length;
  }
  if (from < line.length) parts.push({ text: line.slice(from) });

  return parts;
}

/** Returns units as fields of a form, by their names: lines, and blocks in the syntax of `rich-text-source`. */
export function fieldsOfUnits(units: TextUnit[]): Record<string, string> {
  const fields = new Map<string, { lines: string[]; notes: string[] }>();
  for (const { name, parts } of units) {
    const [, field = name, isNote] = /^(.+?)\.(n?)\d+$/.exec(name) ?? [];
    const collected = fields.get(field) ?? { lines: [], notes: [] };
    fields.set(field, collected);
    collected[isNote ? "notes" : "lines"].push(joinParts(parts));
  }

  return Object.fromEntries(
    [...fields].map(([field, { lines, notes }]) => [
      field,
      [lines.join("\n"), ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join("\n\n"),
    ]),
  );
}

/** Returns the text of a unit with its codes. */
export function joinParts(parts: UnitPart[]): string {
  return parts.map((part) => ("code" in part ? part.code : part.text)).join("");
}
