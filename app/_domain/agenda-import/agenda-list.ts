import { SUPERSCRIPT } from "@/app/_vocabulary/superscript-digits";
import { createFinding, type Finding } from "./findings";
import { joinLines, type Line, withoutFinalPunctuation } from "./lines";
import { readMark } from "./marks";
import { UnreadableAgenda } from "./unreadable-agenda";

/** An item in the list of the provisional agenda. */
export interface AgendaListItem {
  /** normalized: `1`, `1 (a)` */
  number: string;
  parent: string | undefined;
  line: number;
  /** without its final punctuation */
  title: string;
}

/** Reads the provisional agenda: numbered items, and under them sub-items with a letter. */
export function readAgendaList(lines: Line[], headingLine: number): { items: AgendaListItem[]; findings: Finding[] } {
  const items: (AgendaListItem & { texts: string[] })[] = [];
  let mayContinue = false;
  for (const { number, text } of lines) {
    if (!text) {
      mayContinue = false;
      continue;
    }
    const found = readMark(text);
    const last = items.at(-1);
    if (found?.mark.type === "number") {
      items.push({ number: found.mark.number, parent: undefined, line: number, title: "", texts: [found.rest] });
    } else if (found?.mark.type === "letter" && found.mark.letter) {
      const parent = items.findLast((item) => item.parent === undefined)?.number;
      if (!parent) throw new UnreadableAgenda(number, "sub-item-without-item", text);
      items.push({ number: `${parent} (${found.mark.letter})`, parent, line: number, title: "", texts: [found.rest] });
    } else if (!found && last && mayContinue) {
      last.texts.push(text);
    } else throw new UnreadableAgenda(number, "agenda-line-unknown", text);
    mayContinue = !/[.。;；:：؛]$/.test(text);
    if (text.match(SUPERSCRIPT)) throw new UnreadableAgenda(number, "footnote-out-of-place", text);
  }
  if (!items.length) throw new UnreadableAgenda(headingLine, "no-items");
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.number)) throw new UnreadableAgenda(item.line, "item-twice", item.number);
    seen.add(item.number);
    item.title = withoutFinalPunctuation(joinLines(item.texts));
  }

  return { items: items.map(({ texts: _, ...item }) => item), findings: outOfOrder(items) };
}

function outOfOrder(items: AgendaListItem[]): Finding[] {
  return items.flatMap((item) => {
    const siblings = items.filter(({ parent }) => parent === item.parent);
    const before = siblings[siblings.indexOf(item) - 1];
    const expected = item.parent
      ? `${item.parent} (${before ? String.fromCharCode((before.number.at(-2)?.charCodeAt(0) ?? 96) + 1) : "a"})`
      : String(before ? Number(before.number) + 1 : 1);

    return item.number === expected
      ? []
      : [createFinding("items-out-of-order", item.line, { item: item.number, expected })];
  });
}
