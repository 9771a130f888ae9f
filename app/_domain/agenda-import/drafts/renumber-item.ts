import { parentNumber, splitItemNumber } from "@/app/_vocabulary/item-number";
import { fromRoman } from "@/app/_vocabulary/roman-numerals";
import type { ReadAgenda } from "../agenda";

/** Returns an agenda in which an item has another number, with its sub-items and everything on it. */
export function renumberItem(agenda: ReadAgenda, from: string, to: string): ReadAgenda {
  if (from === to) return agenda;
  const now = (number: string) =>
    number === from ? to : number.startsWith(`${from} (`) ? `${to}${number.slice(from.length)}` : number;
  const nowOrNull = (number: string | null) => (number === null ? null : now(number));

  return {
    ...agenda,
    items: agenda.items.map((item) => {
      const number = now(item.number);
      const parent = item.number === from ? (parentNumber(to) ?? null) : nowOrNull(item.parent);
      return { ...item, number, parent, annotatedWith: nowOrNull(item.annotatedWith) };
    }),
    plenaryMeetings: agenda.plenaryMeetings.map((plenaryMeeting) => ({
      ...plenaryMeeting,
      entries: plenaryMeeting.entries.map((entry) => ({ ...entry, item: nowOrNull(entry.item) })),
    })),
  };
}

/** Returns the place among the items of a new one: after its parent's, or before the next number. */
export function placeOf(agenda: ReadAgenda, number: string): number {
  const next = agenda.items.findIndex((item) => isAfter(partsOf(item.number), partsOf(number)));

  return next < 0 ? agenda.items.length : next;
}

function isAfter(one: [number, number, string], other: [number, number, string]): boolean {
  const place = one.findIndex((part, index) => part !== other[index]);

  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}

/** Returns the number of the segment, 0 where there is none, that of the item, and the letter. */
function partsOf(number: string): [number, number, string] {
  const { segment = "", own } = splitItemNumber(number);

  return [fromRoman(segment), Number.parseInt(own, 10), /\((.+)\)/.exec(own)?.[1] ?? ""];
}
