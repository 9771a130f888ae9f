import { dayOf } from "@/app/_vocabulary/instants";
import type { ProgrammePart } from "@/app/_vocabulary/meeting-schedule";
import type { ProgrammeContent } from "./content";

/** A part of a programme, with the number of a plenary meeting. */
interface Part extends ProgrammePart {
  id: string;
  number: number | undefined;
  cancelledAt: Date | null;
}

/** Returns the plenary meetings of a programme, then its other events, each with its day. */
export function partsOf({ plenaryMeetings, events }: ProgrammeContent, zone: string): Part[] {
  return [
    ...plenaryMeetings.map(({ id, number, startsAt, cancelledAt }) => ({
      ...{ id, number, startsAt, cancelledAt },
      day: dayOf(startsAt, zone),
    })),
    ...events.map(({ id, day, startsAt, cancelledAt }) => ({ id, number: undefined, day, startsAt, cancelledAt })),
  ];
}
