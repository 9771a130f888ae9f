import type { Command, EditorState, Transaction } from "prosemirror-state";
import { printSubItemMark } from "@/app/_vocabulary/item-number";
import { markBelow, nextMark } from "@/app/_vocabulary/list-marks";
import type { Locale } from "@/app/_vocabulary/locales";
import { MAX_DEPTH } from "@/app/_vocabulary/nested-items";
import { type Place, type Row, type Rows, readRows, replaceRows, selectedRows } from "./rows";

/** Returns a command that changes rows; without a change it does nothing and is not offered. */
function command(change: (rows: Rows, state: EditorState) => Rows | undefined): Command {
  return (state, dispatch) => {
    const read = readRows(state);
    const changed = read && change(read, state);
    if (changed) dispatch?.(replaceRows(state, changed));

    return changed !== undefined;
  };
}

/** Replaces rows by others; the selection follows those that it was in. */
function mapRows({ rows, from, to }: Rows, replace: (row: Row, index: number) => Row): Rows {
  const mapped = rows.map(replace);
  const follow = ({ row, offset }: Place) => ({ row: mapped[rows.indexOf(row)] ?? row, offset });

  return { rows: mapped, from: follow(from), to: follow(to) };
}

/** Makes paragraphs and quotations the items of a list, or items paragraphs. */
export function toggleList(locale: Locale): Command {
  return command((read) => {
    const selected = new Set(selectedRows(read));
    if ([...selected].every(({ type }) => type === "item")) return mapRows(read, withoutMarks(selected));
    const done: Row[] = [];

    return mapRows(read, (row) => {
      const above = done.at(-1)?.type === "item" ? done.findLast(({ depth }) => depth === 0) : undefined;
      const mark = above ? nextMark(above.mark) : printSubItemMark("a", locale);
      const isTaken = selected.has(row) && row.type !== "item";
      const taken: Row = isTaken ? { type: "item", mark, depth: 0, content: row.content } : row;
      done.push(taken);
      return taken;
    });
  });
}

/** Makes rows quotations, or quotations paragraphs. */
export const toggleQuotation: Command = command((read) => {
  const selected = new Set(selectedRows(read));
  const type = [...selected].every((row) => row.type === "quotation") ? "paragraph" : "quotation";

  return mapRows(read, (row) => (selected.has(row) ? { type, mark: "", depth: 0, content: row.content } : row));
});

function withoutMarks(selected: Set<Row>) {
  return (row: Row): Row => (selected.has(row) ? { type: "paragraph", mark: "", depth: 0, content: row.content } : row);
}

/** Moves items a level down (1) or up (-1), with the mark that continues that level. */
export function changeLevel(by: 1 | -1): Command {
  return command((read) => {
    const selected = new Set(selectedRows(read).filter(({ type }) => type === "item"));
    const done: Row[] = [];
    let isChanged = false;
    const changed = mapRows(read, (row) => {
      const above = done.at(-1);
      const most = above?.type === "item" && sameList(above, row) ? Math.min(above.depth + 1, MAX_DEPTH) : 0;
      const depth = Math.max(0, Math.min(row.depth + by, most));
      const moved = selected.has(row) && depth !== row.depth ? { ...row, depth, mark: markAt(done, row, depth) } : row;
      isChanged ||= moved !== row;
      done.push(moved);
      return moved;
    });

    return isChanged ? changed : undefined;
  });
}

function sameList(one: Row, other: Row): boolean {
  return one.type === "item" && other.type === "item" && (!one.list || !other.list || one.list === other.list);
}

/** Returns the mark of an item at a level, after the rows above it. */
function markAt(above: Row[], row: Row, depth: number): string {
  const [before, beforeThat] = levelAbove(above, row, depth);
  if (before) return nextMark(before.mark, beforeThat?.mark);
  const parent = above.findLast((each) => sameList(each, row) && each.depth === depth - 1);

  return parent ? markBelow(parent.mark) : row.mark;
}

/** Returns the items of one level above a row, nearest first, up to their parent. */
function levelAbove(above: Row[], row: Row, depth: number): Row[] {
  const found: Row[] = [];
  for (const each of above.toReversed()) {
    if (!sameList(each, row) || each.depth < depth) break;
    if (each.depth === depth) found.push(each);
  }

  return found;
}

/** Sets the number of a paragraph, or the mark of an item, at the cursor. */
export function setMark(mark: string): Command {
  return command((read) => {
    const { row } = read.from;
    if (row.type === "quotation") return undefined;

    return mapRows(read, (each) => (each === row ? { ...each, mark } : each));
  });
}

/** Numbers the items of the list at the cursor anew, each level from its first mark. */
export const renumber: Command = command((read) => {
  const { row } = read.from;
  if (row.type !== "item") return undefined;
  const done: Row[] = [];

  return mapRows(read, (each) => {
    const [before, beforeThat] = sameList(each, row) ? levelAbove(done, each, each.depth) : [];
    const numbered = before ? { ...each, mark: nextMark(before.mark, beforeThat?.mark) } : each;
    done.push(numbered);
    return numbered;
  });
});

/**
 * Begins the next item, or the next numbered paragraph, with its mark; those that follow in order are
 * moved on. An empty item ends its level.
 */
export const splitRow: Command = (state, dispatch) => {
  if (!state.selection.empty) return false;

  return command((read) => {
    const { rows, from } = read;
    const { row, offset } = from;
    if (row.type === "item" && row.content.size === 0)
      return row.depth > 0 ? outdented(read) : mapRows(read, withoutMarks(new Set([row])));
    if (row.type === "quotation" || row.mark === "") return undefined;
    const index = rows.indexOf(row);
    const [before] = row.type === "item" ? levelAbove(rows.slice(0, index), row, row.depth) : [];
    const first = { ...row, content: row.content.cut(0, offset) };
    const second = { ...row, mark: nextMark(row.mark, before?.mark), content: row.content.cut(offset) };
    const place = { row: second, offset: 0 };

    return {
      rows: [...rows.slice(0, index), first, second, ...movedOn(rows.slice(index + 1), row)],
      from: place,
      to: place,
    };
  })(state, dispatch);
};

function outdented(read: Rows): Rows {
  const { row } = read.from;
  const index = read.rows.indexOf(row);
  const depth = row.depth - 1;

  return mapRows(read, (each) =>
    each === row ? { ...row, depth, mark: markAt(read.rows.slice(0, index), row, depth) } : each,
  );
}

/** Moves the marks after a row on by one, as long as they are in order. */
function movedOn(rows: Row[], after: Row): Row[] {
  let [before, last] = [undefined as string | undefined, after.mark];
  let isOver = last === nextMark(last);

  return rows.map((row) => {
    const isSibling =
      row.type === after.type && row.depth === after.depth && (row.type !== "item" || sameList(row, after));
    if (row.type === "item" && (!sameList(row, after) || row.depth < after.depth)) isOver ||= after.type === "item";
    if (after.type === "item" && row.type !== "item") isOver = true;
    if (isOver || !isSibling || (row.type === "paragraph" && row.mark === "")) return row;
    if (row.mark !== nextMark(last, before)) {
      isOver = true;
      return row;
    }
    [before, last] = [last, row.mark];

    return { ...row, mark: nextMark(last, before) };
  });
}

/** Takes what a row is from it, then joins it with the one before it; at its first letter. */
export const joinBefore: Command = (state, dispatch) => {
  if (!state.selection.empty || state.selection.$from.parentOffset > 0) return false;

  return command((read) => {
    const { row } = read.from;
    if (row.type === "item" && row.depth > 0) return outdented(read);
    if (row.type !== "paragraph" || row.mark !== "") return mapRows(read, withoutMarks(new Set([row])));
    const index = read.rows.indexOf(row);

    return index > 0 ? joined(read.rows, index) : undefined;
  })(state, dispatch);
};

/** Joins a row with the one after it; at its last letter. */
export const joinAfter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;

  return command(({ rows, from }) => {
    const index = rows.indexOf(from.row) + 1;

    return index < rows.length ? joined(rows, index) : undefined;
  })(state, dispatch);
};

/** Joins a row with the one before it. */
function joined(rows: Row[], index: number): Rows | undefined {
  const [before, row] = [rows[index - 1], rows[index]];
  if (!before || !row) return undefined;
  const whole = { ...before, content: before.content.append(row.content) };
  const place = { row: whole, offset: before.content.size };

  return { rows: [...rows.slice(0, index - 1), whole, ...rows.slice(index + 1)], from: place, to: place };
}

/** Makes of a paragraph what its typed beginning says: an item, a quotation, a number. */
export function takeBeginning(
  state: EditorState,
  beginning: { type: Row["type"]; mark: string },
): Transaction | undefined {
  const read = readRows(state);
  if (!read) return undefined;
  const { row, offset } = read.from;
  const next: Row = { ...beginning, depth: 0, content: row.content.cut(offset) };
  const place = { row: next, offset: 0 };

  return replaceRows(state, { rows: read.rows.map((each) => (each === row ? next : each)), from: place, to: place });
}
