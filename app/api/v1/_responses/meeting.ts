import { z } from "zod";
import type { Meeting, MeetingSummary } from "@/app/_domain/meetings/queries";
import { LOCALES } from "@/app/_vocabulary/locales";
import { MEETING_DESIGNATIONS } from "@/app/_vocabulary/meeting-ordinal";
import { paths } from "@/app/_vocabulary/paths";
import { namesOfPlace } from "@/app/_vocabulary/places";
import { Address, Day, inLanguages, Language, MeetingKey, namedSchemas, Texts, Zone } from "./parts";

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
    places: namesOfPlace(places),
    links: linksOf(key, publicUrl),
  };
}

/** Returns a meeting with the authenticity of its agenda in each language. */
export function meetingResponse(meeting: Meeting, publicUrl: string): MeetingResponse {
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
