import { splitItemNumber } from "@/app/_vocabulary/item-number";
import { similarity } from "../similarity";
import type { ListedItem, Segment } from "./agenda-list/agenda-list";
import { findSegment } from "./find-segment";
import type { Programme } from "./programme";
import type { PeriodEntry } from "./programme-entries";

/** Words that share more with a title are those of its item. */
const SIMILAR = 0.5;

/**
 * Sets the number of their segment before the items of a programme, where the numbers restart in each:
 * an entry is on the item that has its words, else on that of the segment under whose heading it stands.
 */
export function segmentEntries(programme: Programme, items: ListedItem[], segments: Segment[]): void {
  if (!items.some(({ number }) => splitItemNumber(number).segment)) return;
  const headings = headingsOf(programme, segments);
  const entries = programme.periods.flatMap((period) => period.entries);
  let last: string | undefined;
  for (const entry of entries) {
    const around = headings.findLast(({ line }) => line <= entry.line)?.segment ?? last;
    entry.items = entry.items.map((number) => {
      const item = itemOf(number, entry.description, around, items);
      last = item ? splitItemNumber(item.number).segment : last;

      return item?.number ?? number;
    });
  }
}

/** Takes the headings of segments out of the periods, and returns the number of each with its line. */
function headingsOf(programme: Programme, segments: Segment[]) {
  const isHeading = ({ items, description }: PeriodEntry) =>
    items.length === 0 && findSegment(description, segments) !== undefined;
  for (const period of programme.periods) {
    const headings = period.entries.filter(isHeading);
    programme.unread.push(...headings.map(({ line, description: text }) => ({ line, text })));
    period.entries = period.entries.filter((entry) => !headings.includes(entry));
  }
  programme.unread.sort((one, other) => one.line - other.line);

  return programme.unread.flatMap(({ line, text }) => {
    const before = findSegment(text, segments)?.before;
    return before === undefined ? [] : [{ line, segment: splitItemNumber(before).segment }];
  });
}

function itemOf(number: string, words: string, around: string | undefined, items: ListedItem[]) {
  const found = items.filter((item) => item.number === number || splitItemNumber(item.number).own === number);
  const alike = found.filter(({ title }) => similarity(words, title) > SIMILAR);
  const isAround = ({ number: own }: ListedItem) => splitItemNumber(own).segment === around;

  return alike.find(isAround) ?? alike[0] ?? found.find(isAround) ?? found[0];
}
