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
      const parent = item.number === from ? parentOf(to) : nowOrNull(item.parent);
      return { ...item, number, parent, annotatedWith: nowOrNull(item.annotatedWith) };
    }),
    plenaryMeetings: agenda.plenaryMeetings.map((plenaryMeeting) => ({
      ...plenaryMeeting,
      entries: plenaryMeeting.entries.map((entry) => ({ ...entry, item: nowOrNull(entry.item) })),
    })),
  };
}

/** Returns the number of the item of which this is a sub-item: `1` of `1 (a)`. */
export function parentOf(number: string): string | null {
  return /^(\d+) \(/.exec(number)?.[1] ?? null;
}

/** Returns the place among the items of a new one: after its parent's, or before the next number. */
export function placeOf(agenda: ReadAgenda, number: string): number {
  const [head, mark] = partsOf(number);
  const next = agenda.items.findIndex((item) => {
    const [otherHead, otherMark] = partsOf(item.number);
    return otherHead > head || (otherHead === head && otherMark > mark);
  });

  return next < 0 ? agenda.items.length : next;
}

function partsOf(number: string): [number, string] {
  return [Number.parseInt(number, 10), /\((.+)\)/.exec(number)?.[1] ?? ""];
}
