import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";

/** A plenary meeting that takes up an item. */
export interface ItemTime {
  plenaryMeeting: PlenaryMeeting;
  /** whether it continues with the item from an earlier one */
  continued: boolean;
}

/** Returns the plenary meetings that take up an item, in their order. */
export function timesOfItem({ number }: Pick<AgendaItem, "number">, plenaryMeetings: PlenaryMeeting[]): ItemTime[] {
  return plenaryMeetings.flatMap((plenaryMeeting) => {
    const entry = plenaryMeeting.entries.find(({ item }) => item === number);

    return entry ? [{ plenaryMeeting, continued: entry.continued }] : [];
  });
}
