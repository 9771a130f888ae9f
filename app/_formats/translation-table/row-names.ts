/*
 * Names of the bookmarks by which the rows of a table are known again. Word allows 40 letters, figures and
 * underscores; bookmarks survive word processors, and stand in the column that translators leave alone.
 */

/** The kind of the lines of a row: a single line of the item, or a block of its texts. */
export const ROW_KINDS = ["line", "paragraph", "numbered", "quotation", "list"] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** The row that names an item: its place in the table, its versions, and how many rows belong to it. */
export interface ItemRow {
  id: string;
  place: number;
  version: number;
  sourceRevision: number;
  rows: number;
}

/** A row of an item: the name of its field, `title` or `annotation-2`. */
export interface UnitRow {
  place: number;
  field: string;
  kind: RowKind;
}

/** The name of the bookmark of the head of the table. */
export const HEAD_NAME = "portal_head";

/** The names of an item's row; an id fills a bookmark of its own. */
export function nameItemRow({ id, place, version, sourceRevision, rows }: ItemRow): string[] {
  return [`item_${id.replaceAll("-", "")}`, `facts_${place}_${version}_${sourceRevision}_${rows}`];
}

export function nameUnitRow({ place, field, kind }: UnitRow): string {
  return `unit_${place}_${field.replace("-", "_")}_${kind}`;
}

/** Reads the names of a row as those of an item. */
export function readItemRow(names: string[]): ItemRow | undefined {
  const [, ...id] = find(names, /^item_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i) ?? [];
  const facts = find(names, /^facts_(\d{1,9})_(\d{1,9})_(\d{1,9})_(\d{1,9})$/);
  if (id.length === 0 || !facts) return undefined;
  const [place = 0, version = 0, sourceRevision = 0, rows = 0] = facts.slice(1).map(Number);

  return { id: id.join("-").toLowerCase(), place, version, sourceRevision, rows };
}

/** Reads the names of a row as those of a line or block. */
export function readUnitRow(names: string[]): UnitRow | undefined {
  const [, place, name, block, typed] = find(names, /^unit_(\d{1,9})_([a-zA-Z]+)(?:_(\d{1,4}))?_([a-z]+)$/) ?? [];
  const kind = ROW_KINDS.find((each) => each === typed);

  return name && kind ? { place: Number(place), field: block ? `${name}-${block}` : name, kind } : undefined;
}

function find(names: string[], pattern: RegExp): RegExpExecArray | undefined {
  return names.map((name) => pattern.exec(name)).find((match) => match !== null) ?? undefined;
}
