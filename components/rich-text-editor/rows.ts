import type { Fragment, Node } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "./schema";

const { doc, paragraph, quotation, list, item } = schema.nodes;

/** A paragraph, a quotation or an item of a list: what a person sees as one piece of text. */
export interface Row {
  type: "paragraph" | "quotation" | "item";
  /** the number of a paragraph or the mark of an item */
  mark: string;
  /** of an item */
  depth: number;
  content: Fragment;
  /** the list of an item; a new item joins that beside it */
  list?: Node | undefined;
}

/** A place between the letters of a row. */
export interface Place {
  row: Row;
  offset: number;
}

/** The rows of a document, and those in which the selection begins and ends. */
export interface Rows {
  rows: Row[];
  from: Place;
  to: Place;
}

/** Returns the rows of a state; `undefined` where the selection is not in running text. */
export function readRows(state: EditorState): Rows | undefined {
  const rows = state.doc.children.flatMap((node): Row[] => {
    if (node.type === list)
      return node.children.map(({ attrs, content }) => ({
        type: "item",
        mark: attrs.mark,
        depth: attrs.depth,
        content,
        list: node,
      }));

    return [
      node.type === quotation
        ? { type: "quotation", mark: "", depth: 0, content: node.content }
        : { type: "paragraph", mark: node.attrs.number, depth: 0, content: node.content },
    ];
  });
  const { $from, $to } = state.selection;
  const place = ($pos: typeof $from) => {
    const row = rowAt(rows, state.doc, $pos.pos);
    return row && { row, offset: $pos.parentOffset };
  };
  const [from, to] = [place($from), place($to)];

  return from && to && { rows, from, to };
}

/** Returns the row around a position. Nodes may occur twice, so that it is counted. */
function rowAt(rows: Row[], document: Node, position: number): Row | undefined {
  let index = -1;
  let found: number | undefined;
  document.descendants((node, start) => {
    if (node.type === list) return true;
    index += 1;
    if (position > start && position < start + node.nodeSize) found = index;
    return false;
  });

  return found === undefined ? undefined : rows[found];
}

/** Returns the rows that the selection touches. */
export function selectedRows({ rows, from, to }: Rows): Row[] {
  return rows.slice(rows.indexOf(from.row), rows.indexOf(to.row) + 1);
}

/**
 * Replaces the rows of a document. Only the blocks that differ are replaced, so that the rest is not
 * drawn again. `from` and `to` name where the selection is.
 */
export function replaceRows(state: EditorState, { rows, from, to }: Rows): Transaction {
  const next = buildDocument(rows);
  const before = state.doc.children;
  const after = next.children;
  let head = 0;
  while (head < before.length && head < after.length && sameNode(before[head], after[head])) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    sameNode(before[before.length - 1 - tail], after[after.length - 1 - tail])
  )
    tail += 1;
  const start = sizeOf(before.slice(0, head));
  const end = sizeOf(before.slice(0, before.length - tail));
  const { tr } = state;
  const changed = after.slice(head, after.length - tail);
  if (start < end || changed.length > 0) tr.replaceWith(start, end, changed);

  return tr
    .setSelection(TextSelection.create(tr.doc, positionOf(tr.doc, rows, from), positionOf(tr.doc, rows, to)))
    .scrollIntoView();
}

function buildDocument(rows: Row[]): Node {
  const blocks: Node[] = [];
  let open: Row[] = [];
  const closeList = () => {
    if (open.length > 0) blocks.push(list.create(null, levelled(open)));
    open = [];
  };
  for (const row of rows) {
    if (row.type !== "item") {
      closeList();
      blocks.push(
        row.type === "quotation"
          ? quotation.create(null, row.content)
          : paragraph.create({ number: row.mark }, row.content),
      );
      continue;
    }
    const last = open.findLast((each) => each.list)?.list;
    if (last && row.list && last !== row.list) closeList();
    open.push(row);
  }
  closeList();

  return doc.create(null, blocks.length > 0 ? blocks : paragraph.create());
}

/** Returns the items of a list, none of which is deeper than a level below the one before it. */
function levelled(rows: Row[]): Node[] {
  let above = -1;

  return rows.map(({ mark, depth, content }) => {
    above = Math.min(depth, above + 1);
    return item.create({ mark, depth: above }, content);
  });
}

function positionOf(document: Node, rows: Row[], { row, offset }: Place): number {
  const wanted = rows.indexOf(row);
  let index = -1;
  let position = 1;
  document.descendants((node, start) => {
    if (node.type === list) return true;
    index += 1;
    if (index === wanted) position = start + 1 + Math.min(offset, node.content.size);
    return false;
  });

  return position;
}

function sameNode(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other);
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
