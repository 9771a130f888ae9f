import { z } from "zod";
import type { InformationText } from "@/app/_domain/meeting-information/queries";
import type { Meeting, MeetingSummary } from "@/app/_domain/meetings/queries";
import { LOCALES } from "@/app/_vocabulary/locales";
import { MEETING_DESIGNATIONS } from "@/app/_vocabulary/meeting-ordinal";
import { SCHEDULE_STATUSES } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";
import { namesOfPlace } from "@/app/_vocabulary/places";
import { Information, informationResponse } from "./information";
import {
  Address,
  Day,
  Instant,
  inLanguages,
  Language,
  MeetingKey,
  namedSchemas,
  printInstant,
  Texts,
  Zone,
} from "./parts";

const Links = z
  .strictObject({
    self: Address,
    agenda: Address,
    documents: Address,
    programme: Address,
    pages: Texts.describe("The web page of the meeting, by language."),
    calendars: Texts.describe("The programme as iCalendar (RFC 5545), by language."),
    feeds: Texts.describe("New and changed documents as Atom (RFC 4287), by language."),
    akomaNtoso: Texts.describe("The annotated agenda as Akoma Ntoso 3.0, by language."),
  })
  .register(namedSchemas, { id: "MeetingLinks" });

export const MeetingInList = z
  .strictObject({
    key: MeetingKey,
    body: z.strictObject({
      key: z.string(),
      symbolSeries: z.string().describe("The part before the year in the symbols of the body's documents."),
      names: Texts,
      organNames: Texts.describe("The organ that the body belongs to."),
    }),
    ordinal: z
      .int()
      .positive()
      .nullable()
      .describe("Which meeting of the body it is: 14 for the fourteenth; null if its meetings have no numbers."),
    resumed: z
      .int()
      .positive()
      .nullable()
      .describe("The number of the resumption: 2 for the second resumed session; null if it is none."),
    designation: z
      .enum(MEETING_DESIGNATIONS)
      .describe("The term for it: “fourteenth meeting” or “sixty-seventh session”."),
    year: z.int(),
    startsOn: Day,
    endsOn: Day,
    timeZone: Zone,
    schedule: z
      .strictObject({
        status: z
          .enum(SCHEDULE_STATUSES)
          .describe(
            "“scheduled”: the days stand. “postponed”: they are to be confirmed; “cancelled”: it is not held. In both cases startsOn and endsOn are the last days that stood.",
          ),
        reasons: Texts.describe("The public reason of the last change, by language; empty if the days never changed."),
        changedAt: Instant.nullable().describe("When the days, or whether they stand, changed last."),
        previous: z
          .strictObject({ startsOn: Day, endsOn: Day })
          .nullable()
          .describe("The days that stood before the last change; null if they never changed."),
      })
      .register(namedSchemas, { id: "MeetingSchedule" })
      .describe("Whether the days stand, and their last change."),
    places: Texts.describe("Where it is held: as entered, and as the organization spells it in the other languages."),
    links: Links,
  })
  .register(namedSchemas, { id: "MeetingInList" });

export const MeetingResponse = MeetingInList.extend({
  originalLanguage: Language.nullable().describe(
    "The language in which the annotated agenda is reproduced from the official document.",
  ),
  agendaVersions: z
    .array(
      z.strictObject({
        language: Language,
        standing: z
          .enum(["document", "courtesy-translation"])
          .describe("Whether the text is the official document or an unofficial translation of it."),
        title: z.string().describe("As printed."),
      }),
    )
    .describe("The languages in which the annotated agenda exists."),
  information: Information,
})
  .describe("A meeting of a body.")
  .register(namedSchemas, { id: "Meeting" });

export type MeetingInList = z.infer<typeof MeetingInList>;
export type MeetingResponse = z.infer<typeof MeetingResponse>;

/** Returns a meeting as an element of the list. */
export function meetingInList(meeting: MeetingSummary, publicUrl: string): MeetingInList {
  const { key, ordinal, resumed, designation, year, startsOn, endsOn, timeZone, places } = meeting;
  const { key: bodyKey, symbolSeries, names, organNames } = meeting.body;
  const body = { key: bodyKey, symbolSeries, names, organNames };

  return {
    key,
    body,
    ordinal,
    resumed,
    designation,
    year,
    startsOn,
    endsOn,
    timeZone,
    schedule: scheduleOf(meeting),
    places: namesOfPlace(places),
    links: linksOf(key, publicUrl),
  };
}

function scheduleOf({ scheduleStatus, scheduleChange }: MeetingSummary): MeetingInList["schedule"] {
  const { startsOn, endsOn } = scheduleChange?.before ?? {};

  return {
    status: scheduleStatus,
    reasons: scheduleChange?.reasons ?? {},
    changedAt: printInstant(scheduleChange ? new Date(scheduleChange.at) : undefined),
    previous: startsOn && endsOn ? { startsOn, endsOn } : null,
  };
}

/** Returns a meeting with the authenticity of its agenda in each language, and the information for participants. */
export function meetingResponse(meeting: Meeting, texts: InformationText[], publicUrl: string): MeetingResponse {
  return {
    ...meetingInList(meeting, publicUrl),
    originalLanguage: meeting.original ?? null,
    agendaVersions: meeting.versions
      .toSorted((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
      .map(({ locale, authenticity, title }) => ({
        language: locale,
        // Members of this version of the API are added, never renamed.
        standing: authenticity === "official" ? "document" : "courtesy-translation",
        title,
      })),
    information: informationResponse(meeting.information, texts),
  };
}

function linksOf(key: string, publicUrl: string): z.infer<typeof Links> {
  return {
    self: `${publicUrl}${paths.apiV1.meeting(key)}`,
    agenda: `${publicUrl}${paths.apiV1.agenda(key)}`,
    documents: `${publicUrl}${paths.apiV1.documents(key)}`,
    programme: `${publicUrl}${paths.apiV1.programme(key)}`,
    pages: inLanguages(LOCALES, (language) => `${publicUrl}${paths.meeting(language, key)}`),
    calendars: inLanguages(LOCALES, (language) => `${publicUrl}${paths.programmeIcs(language, key)}`),
    feeds: inLanguages(LOCALES, (language) => `${publicUrl}${paths.documentsAtom(language, key)}`),
    akomaNtoso: inLanguages(LOCALES, (language) => `${publicUrl}${paths.agendaAkn(language, key)}`),
  };
}
