import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { WORK_EVENT_KINDS } from "@/app/_vocabulary/work-events";

const texts = z.partialRecord(z.enum(LOCALES), z.string());
const instant = z.coerce.date().nullable();
const revision = { sequence: z.number(), changedAt: instant, cancelledAt: instant };

const ContentPlenaryMeeting = z.object({
  id: z.string(),
  number: z.number(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  rooms: texts,
  movedAt: instant,
  ...revision,
  /** in order; the texts are those of the programme, where they differ from the item's title or there is no item */
  entries: z.array(z.object({ id: z.string(), itemId: z.string().nullable(), texts })),
});

const ContentEvent = z.object({
  id: z.string(),
  kind: z.enum(WORK_EVENT_KINDS),
  day: z.string(),
  startsAt: instant,
  endsAt: instant,
  position: z.number(),
  rooms: texts,
  titles: texts,
  ...revision,
});

/**
 * The programme of a meeting in all languages, as one plain object: of the working copy or of an
 * edition. Plenary meetings stand by time and number, events by day, time and position.
 */
export const ProgrammeContent = z.object({
  /** of the plenary meetings without a room of their own */
  rooms: texts,
  plenaryMeetings: z.array(ContentPlenaryMeeting),
  events: z.array(ContentEvent),
});

export type ProgrammeContent = z.infer<typeof ProgrammeContent>;
export type ContentPlenaryMeeting = z.infer<typeof ContentPlenaryMeeting>;
export type ContentEvent = z.infer<typeof ContentEvent>;

/** The id of the room of the meeting among the parts of a programme, which are plenary meetings and events else. */
export const ROOM_PART = "room";

/** Orders plenary meetings by time and number. */
export function inProgrammeOrder(one: ContentPlenaryMeeting, other: ContentPlenaryMeeting): number {
  return one.startsAt.getTime() - other.startsAt.getTime() || one.number - other.number;
}

/** Returns the ids of the entries that are "(continued)": an earlier plenary meeting that is not cancelled has the item. */
export function continuedEntries({ plenaryMeetings }: ProgrammeContent): Set<string> {
  const taken = new Set<string>();
  const continued = new Set<string>();
  for (const { entries, cancelledAt } of plenaryMeetings) {
    for (const { id, itemId } of entries) if (itemId && taken.has(itemId)) continued.add(id);
    if (!cancelledAt) for (const { itemId } of entries) if (itemId) taken.add(itemId);
  }

  return continued;
}
