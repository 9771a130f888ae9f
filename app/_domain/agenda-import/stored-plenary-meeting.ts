import { instantAt } from "@/app/_vocabulary/instants";
import type { ReadPlenaryMeeting } from "./read-plenary-meetings";

/** A plenary meeting in the database. */
export interface StoredPlenaryMeeting {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** moved by the secretariat: the printed time no longer applies */
  moved: boolean;
  cancelled: boolean;
  entries: { id: string; item: string | null }[];
}

/** Returns whether a plenary meeting has the printed time or was moved by the secretariat. */
export function hasPrintedTime(
  stored: StoredPlenaryMeeting,
  plenaryMeeting: ReadPlenaryMeeting,
  zone: string,
): boolean {
  const { startsAt, endsAt } = printedTimeOf(plenaryMeeting, zone);

  return (
    stored.moved || (stored.startsAt.getTime() === startsAt.getTime() && stored.endsAt.getTime() === endsAt.getTime())
  );
}

/** Returns the index of the first entry that differs from the stored one, if any. */
export function firstDifferentEntry(stored: StoredPlenaryMeeting, { entries }: ReadPlenaryMeeting): number | undefined {
  for (let index = 0; index < Math.max(stored.entries.length, entries.length); index++) {
    const [one, other] = [stored.entries[index], entries[index]];
    if (!one || !other || one.item !== other.item) return index;
  }

  return undefined;
}

/** Returns the printed time of a plenary meeting. */
export function printedTimeOf({ day, start, end }: ReadPlenaryMeeting, zone: string): { startsAt: Date; endsAt: Date } {
  return { startsAt: instantAt(day, start, zone), endsAt: instantAt(day, end, zone) };
}
