import type { Block, ListItem, RichText } from "@/app/_vocabulary/rich-text";
import type { CalledNotes } from "./called-notes";
import type { Paragraph } from "./grammar/paragraphs";
import { joinWrapped } from "./join-wrapped";
import { depthsOf } from "./list-depths";
import { readListMark } from "./list-marks";

/** "12." or, in Arabic, "12-" */
const PARAGRAPH_NUMBER = /^(\p{Nd}{1,3}(?:[.．]|\s?[-–](?=\s*\p{Script=Arabic})))\s+(\S.*)$/su;

/** Composes the text of an annotation: paragraphs with their numbers, lists, quotations and notes. */
export function composeText(paragraphs: Paragraph[], notes: CalledNotes): RichText {
  const text: RichText = [];
  const indents = new Map<ListItem, number | undefined>();
  for (const { text: printed, cells, line, indent } of joinQuotations(paragraphs)) {
    const mark = cells ? undefined : readListMark(printed);
    const last = text.at(-1);
    if (mark?.type !== "entry") {
      text.push(blockOf(cells ? cells.filter((cell) => cell).join(" – ") : printed, mark?.rest, line, notes));
      continue;
    }
    const item = { mark: mark.printed, content: notes.toInline(mark.rest, line) };
    indents.set(item, indent);
    if (last?.type === "list") last.items.push(item);
    else text.push({ type: "list", items: [item] });
  }

  return text.map((block) => (block.type === "list" ? { ...block, items: withDepths(block.items, indents) } : block));
}

function withDepths(items: ListItem[], indents: ReadonlyMap<ListItem, number | undefined>): ListItem[] {
  const depths = depthsOf(items.map((item) => ({ mark: item.mark, indent: indents.get(item) })));

  return items.map(({ mark, content }, index) => {
    const depth = depths[index] ?? 0;
    return { mark, ...(depth > 0 && { depth }), content };
  });
}

/** Joins the lines of a quotation, each of which has its mark. */
function joinQuotations(paragraphs: Paragraph[]): Paragraph[] {
  const joined: (Paragraph & { last: number })[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    const quoted = readListMark(paragraph.text);
    const goesOn = before?.last === paragraph.line - 1 && readListMark(before.text)?.type === "quotation";
    if (before && goesOn && quoted?.type === "quotation") {
      before.text = joinWrapped(before.text, quoted.rest);
      before.last = paragraph.line;
    } else joined.push({ ...paragraph, last: paragraph.line });
  }

  return joined;
}

function blockOf(printed: string, quoted: string | undefined, line: number, notes: CalledNotes): Block {
  if (quoted !== undefined) return { type: "quotation", content: notes.toInline(quoted, line) };
  const [, number, rest] = PARAGRAPH_NUMBER.exec(printed) ?? [];

  return number && rest
    ? { type: "paragraph", number, content: notes.toInline(rest, line) }
    : { type: "paragraph", content: notes.toInline(printed, line) };
}
