/** An entry of a draft's programme: a plenary meeting or another event, by its place from 0. */
export interface EntryReference {
  list: "plenaryMeetings" | "events";
  index: number;
}

/** Reads `plenary:1`, `event:2`, counted from 1; undefined for a new entry. */
export function readEntryReference(reference: string): EntryReference | undefined {
  const [, list, number] = /^(plenary|event):(\d+)$/.exec(reference) ?? [];

  return list ? { list: list === "event" ? "events" : "plenaryMeetings", index: Number(number) - 1 } : undefined;
}

/** Prints a reference to an entry. */
export function printEntryReference({ list, index }: EntryReference): string {
  return `${list === "events" ? "event" : "plenary"}:${index + 1}`;
}
