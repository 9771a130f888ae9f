import { z } from "zod";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { WORK_EVENT_KINDS } from "@/app/_vocabulary/work-events";
import { Address, Day, Instant, ItemNumber, Language, MeetingKey, namedSchemas, printInstant, Zone } from "./parts";

const Room = z
  .strictObject({ language: Language.describe("The language that the name is in."), name: z.string() })
  .register(namedSchemas, { id: "Room" });

const PlenaryMeeting = z
  .strictObject({
    number: z.int().positive().describe("The consecutive number within the meeting."),
    day: Day,
    startsAt: Instant,
    endsAt: Instant,
    sequence: z.int().nonnegative().describe("Raised by each change (RFC 5545, section 3.8.7.4)."),
    changedAt: Instant.nullable(),
    cancelledAt: Instant.nullable(),
    room: Room.nullable().describe("Null if it is held in the room of the meeting, or no room is known."),
    entries: z.array(
      z.strictObject({
        item: ItemNumber.nullable().describe("The agenda item, if any."),
        language: Language.describe("The language that the title is in."),
        title: z.string(),
        continued: z.boolean().describe("Whether an earlier plenary meeting takes up the item too."),
      }),
    ),
    links: z.strictObject({ calendar: Address, page: Address }),
  })
  .register(namedSchemas, { id: "PlenaryMeeting" });

const WorkEvent = z
  .strictObject({
    kind: z.enum(WORK_EVENT_KINDS),
    day: Day,
    startsAt: Instant.nullable().describe("Null if it takes the whole day."),
    endsAt: Instant.nullable(),
    language: Language.describe("The language that the title is in."),
    title: z.string(),
    room: Room.nullable(),
    sequence: z.int().nonnegative().describe("Raised by each change (RFC 5545, section 3.8.7.4)."),
    cancelledAt: Instant.nullable(),
  })
  .register(namedSchemas, { id: "WorkEvent" });

export const ProgrammeResponse = z
  .strictObject({
    meeting: MeetingKey,
    language: Language.describe("The language requested."),
    timeZone: Zone,
    room: Room.nullable().describe("The room of the plenary meetings that have none of their own."),
    assumed: z
      .boolean()
      .describe("Whether the plenary meeting of an item was assumed, and the Secretariat has not resolved this yet."),
    plenaryMeetings: z.array(PlenaryMeeting).describe("In order; cancelled plenary meetings remain, marked as such."),
    events: z
      .array(WorkEvent)
      .describe(
        "What is no plenary meeting and has no number: informal meetings, side events, receptions, breaks, holidays; cancelled ones remain, marked as such.",
      ),
    links: z.strictObject({ self: Address, meeting: Address, page: Address, calendar: Address }),
  })
  .describe("The organization of work of a meeting.")
  .register(namedSchemas, { id: "Programme" });

export type ProgrammeResponse = z.infer<typeof ProgrammeResponse>;

/** Returns the organization of work, by plenary meeting. */
export function programmeResponse(work: OrganizationOfWork, language: Locale, publicUrl: string): ProgrammeResponse {
  const { key, timeZone } = work.meeting;

  return {
    meeting: key,
    language,
    timeZone,
    room: printRoom(work.room),
    assumed: work.hasAssumption,
    plenaryMeetings: work.plenaryMeetings.map((plenaryMeeting) => ({
      number: plenaryMeeting.number,
      day: plenaryMeeting.day,
      startsAt: printInstant(plenaryMeeting.startsAt),
      endsAt: printInstant(plenaryMeeting.endsAt),
      sequence: plenaryMeeting.sequence,
      changedAt: printInstant(plenaryMeeting.changedAt),
      cancelledAt: printInstant(plenaryMeeting.cancelledAt),
      room: printRoom(plenaryMeeting.room),
      entries: plenaryMeeting.entries.map(({ item, locale, title, continued }) => ({
        item: item ?? null,
        language: locale,
        title,
        continued,
      })),
      links: {
        calendar: `${publicUrl}${paths.plenaryMeetingIcs(language, key, plenaryMeeting.number)}`,
        page: `${publicUrl}${paths.programme(language, key, plenaryMeeting.number)}`,
      },
    })),
    events: work.events.map(({ kind, day, during, title, room, sequence, cancelledAt }) => ({
      kind,
      day,
      startsAt: printInstant(during?.startsAt),
      endsAt: printInstant(during?.endsAt),
      language: title.locale,
      title: title.text,
      room: printRoom(room),
      sequence,
      cancelledAt: printInstant(cancelledAt),
    })),
    links: {
      self: `${publicUrl}${paths.apiV1.programme(key, language)}`,
      meeting: `${publicUrl}${paths.apiV1.meeting(key)}`,
      page: `${publicUrl}${paths.programme(language, key)}`,
      calendar: `${publicUrl}${paths.programmeIcs(language, key)}`,
    },
  };
}

function printRoom(room: OrganizationOfWork["room"]): z.infer<typeof Room> | null {
  return room ? { language: room.locale, name: room.text } : null;
}
