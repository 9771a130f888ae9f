import { readListMark } from "@/app/_vocabulary/list-marks";
import { isLocale } from "@/app/_vocabulary/locales";
import { MAX_DEPTH } from "@/app/_vocabulary/nested-items";
import type { Block, Inline, NoteInline } from "@/app/_vocabulary/rich-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import {
  type TranslatedItem,
  type TranslatedUnit,
  type TranslationFile,
  UnreadableTranslation,
} from "@/app/_vocabulary/translation-file";
import { unitsOfBlock } from "@/app/_vocabulary/translation-units";
import { HEAD_NAME, type ItemRow, type RowKind, readItemRow, readUnitRow, type UnitRow } from "./row-names";
import {
  LEVEL_INDENT,
  REFERENCE_ADDRESS,
  TABLE_PROPERTIES,
  type WordParagraph,
  type WordPart,
  type WordRow,
  type WordTable,
  type WordText,
} from "./word-table";

/**
 * Returns the table that translators filled as a translation file: of each row the last cell. A text whose
 * rows are not all there is not whole; what stands in rows of no item is counted.
 *
 * @throws {UnreadableTranslation} if it is no table of this portal.
 */
export function readTranslationTable(table: WordTable): TranslationFile {
  const meeting = table.properties[TABLE_PROPERTIES.meeting];
  const [source = "", target = ""] = (table.properties[TABLE_PROPERTIES.languages] ?? "").split(" ");
  if (!meeting || !isLocale(source) || !isLocale(target)) throw new UnreadableTranslation("notOurs");
  const items = new Map<number, { row: ItemRow; label: string; units: Map<string, TranslatedUnit[]> }>();
  for (const row of table.rows) {
    const item = readItemRow(row.names);
    if (item) items.set(item.place, { row: item, label: textOf(row.cells.flat()), units: new Map() });
  }
  let unknownUnits = 0;
  for (const row of table.rows) {
    if (row.names.includes(HEAD_NAME) || readItemRow(row.names)) continue;
    const unit = readUnitRow(row.names);
    const item = unit && items.get(unit.place);
    if (item && !item.units.has(unit.field)) item.units.set(unit.field, unitsOfRow(unit, row));
    else if (textOf(row.cells.at(-1) ?? []) !== "") unknownUnits += 1;
  }

  return {
    ...{ meeting, source, target, unknownUnits, acceptedChanges: table.acceptedChanges },
    items: [...items.values()].map(({ row, label, units }): TranslatedItem => {
      const isWhole = units.size === row.rows;

      return {
        ...{ id: row.id, label, version: row.version, sourceRevision: row.sourceRevision },
        // A table does not say that its translator has finished.
        status: undefined,
        units: [...[...units.values()].flat(), ...(isWhole ? [] : [MISSING])],
      };
    }),
  };
}

/** Stands for the rows that a table has no longer. */
const MISSING: TranslatedUnit = { name: "missing", source: [], target: undefined };

function unitsOfRow({ field, kind }: UnitRow, { cells }: WordRow): TranslatedUnit[] {
  const paragraphs = (cells.length > 1 ? (cells.at(-1) ?? []) : []).filter(({ parts }) => parts.some(hasText));
  if (paragraphs.length === 0) return [{ name: field, source: [], target: undefined }];
  if (kind === "line") {
    const hasNote = paragraphs.some(({ parts }) => parts.some((part) => "note" in part));
    const target = [{ text: textOf(paragraphs) }];

    // A line of an item has no notes: what stands in one would be lost.
    return [{ name: field, source: [], target, ...(hasNote && { isPartial: true }) }];
  }
  const block = blockOf(kind, paragraphs);

  return unitsOfBlock(field, printSource([block])).map(({ name, parts }) => ({
    ...{ name, source: [], target: parts },
  }));
}

/** Returns the block of a cell; the paragraphs of one that is no list are one. */
function blockOf(kind: Exclude<RowKind, "line">, paragraphs: WordParagraph[]): Block {
  if (kind === "list")
    return {
      type: "list",
      items: paragraphs.map(({ indent, parts }) => {
        const { mark, rest } = splitMark(parts);
        const depth = Math.max(0, Math.min(MAX_DEPTH, Math.round(indent / LEVEL_INDENT) - 1));

        return { mark, ...(depth > 0 && { depth }), content: inlineOf(rest) };
      }),
    };
  const parts = paragraphs.flatMap(({ parts: of }, index) => [...(index > 0 ? [{ text: " " }] : []), ...of]);
  if (kind === "quotation") return { type: "quotation", content: inlineOf(parts) };
  if (kind === "paragraph") return { type: "paragraph", content: inlineOf(parts) };
  const { mark, rest } = splitMark(parts);

  return { type: "paragraph", ...(mark && { number: mark }), content: inlineOf(rest) };
}

/** Splits off the mark, which stands before a tab, or which looks like one where the tab is lost. */
function splitMark(parts: WordPart[]): { mark: string; rest: WordPart[] } {
  const [first, ...others] = parts;
  if (!first || !("text" in first) || first.href !== undefined) return { mark: "", rest: parts };
  const typed = first.text.trimStart();
  const [printed, mark] = /^([^\t]{0,16})\t/u.exec(first.text) ?? /^(\p{Nd}{1,4}\.)\s/u.exec(typed) ?? [];
  if (printed !== undefined && mark !== undefined)
    return {
      mark: mark.trim(),
      rest: [{ text: (first.text.startsWith(printed) ? first.text : typed).slice(printed.length) }, ...others],
    };
  const read = readListMark(typed);

  return read ? { mark: read.mark, rest: [{ text: read.rest }, ...others] } : { mark: "", rest: parts };
}

function inlineOf(parts: WordPart[]): Inline[] {
  const all: Inline[] = parts.flatMap((part): Inline[] =>
    "note" in part
      ? [{ type: "footnote", content: trimEnds(part.note.map(noteInlineOf)) }]
      : [noteInlineOf({ ...part, text: part.text.replace(/[\t\n\f]+/g, " ") })],
  );

  return trimEnds(all);
}

const REFERENCE = new RegExp(`^${REFERENCE_ADDRESS}(?::([\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}))?$`, "i");

function noteInlineOf({ text, href }: WordText): NoteInline {
  const [reference, document] = REFERENCE.exec(href ?? "") ?? [];
  if (reference !== undefined)
    return { type: "reference", text: text.replace(/\s+/g, " ").trim(), ...(document && { document }) };

  return href !== undefined && /^https?:/i.test(href) ? { type: "link", href, text } : { type: "text", text };
}

function trimEnds<T extends Inline>(parts: T[]): T[] {
  return parts.map((part, index) => {
    if (part.type === "footnote") return part;
    const start = index === 0 ? part.text.trimStart() : part.text;

    return { ...part, text: index === parts.length - 1 ? start.trimEnd() : start };
  });
}

function hasText(part: WordPart): boolean {
  return "note" in part || part.text.trim() !== "";
}

function textOf(paragraphs: WordParagraph[]): string {
  return paragraphs
    .map(({ parts }) => parts.map((part) => ("text" in part ? part.text : "")).join(""))
    .join(" ")
    .replace(/[\t\n\f]+/g, " ")
    .trim();
}
