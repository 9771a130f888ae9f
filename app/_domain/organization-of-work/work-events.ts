import type { Day } from "@/app/_vocabulary/instants";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import type { Meeting } from "../meetings/queries";
import type { ProgrammeContent } from "./content";

/** An entry of the programme that is no plenary meeting: an informal meeting, a side event, a holiday. */
export interface WorkEvent {
  id: string;
  kind: WorkEventKind;
  /** in the meeting's own zone */
  day: Day;
  /** undefined if it takes the whole day */
  during: { startsAt: Date; endsAt: Date } | undefined;
  /** in the requested language or the best other one */
  title: { text: string; locale: Locale };
  room: { text: string; locale: Locale } | undefined;
  /** raised by each change (RFC 5545, section 3.8.7.4) */
  sequence: number;
  changedAt: Date | undefined;
  cancelledAt: Date | undefined;
  /** cancelled only until its meeting has new days */
  isPostponed?: true;
  /** of the last public change, if it had one */
  reason?: { text: string; locale: Locale } | undefined;
}

/** Returns the events of a programme in one language, without those that have no title. */
export function describeEvents(
  { events }: ProgrammeContent,
  { original }: Pick<Meeting, "original">,
  locale: Locale,
): WorkEvent[] {
  return events.flatMap(
    ({ startsAt, endsAt, titles, rooms, changedAt, cancelledAt, position: _position, ...event }) => {
      const title = pickText(titles, locale, original);
      if (!title) return [];

      return [
        {
          ...event,
          during: startsAt && endsAt ? { startsAt, endsAt } : undefined,
          title,
          room: pickText(rooms, locale, original),
          changedAt: changedAt ?? undefined,
          cancelledAt: cancelledAt ?? undefined,
        },
      ];
    },
  );
}
