import { asc, desc, eq } from "drizzle-orm";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { agendaVersions, bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";

/** A meeting as it stands in a list. Days are those of its own time zone. */
export interface MeetingSummary {
  id: string;
  key: string;
  body: { key: string; symbolSeries: string; names: LocalizedText; organNames: LocalizedText };
  year: number;
  ordinal: number;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  places: LocalizedText;
  /** when the portal first held it */
  enteredAt: Date;
}

/** One language version of the annotated provisional agenda: its masthead and title as printed, and whether it is the document itself. */
export interface AgendaVersion {
  locale: Locale;
  courtesy: "document" | "courtesy-translation";
  organ: string;
  workingGroup: string;
  placeAndDates: string;
  title: string;
  distributionLine: string;
  dateLine: string;
  languageLine: string;
  originalLine: string;
}

/** A meeting with the standing of its agenda in each language. */
export interface Meeting extends MeetingSummary {
  versions: AgendaVersion[];
  /** the language that is the document itself, where one was imported: what every other language falls back to */
  original: Locale | undefined;
}

/** The columns of a meeting in a list. */
export const SUMMARY = {
  id: meetings.id,
  key: meetings.key,
  body: { key: bodies.key, symbolSeries: bodies.symbolSeries, names: bodies.names, organNames: bodies.organNames },
  year: meetings.year,
  ordinal: meetings.ordinal,
  startsOn: meetings.startsOn,
  endsOn: meetings.endsOn,
  timeZone: meetings.timeZone,
  places: meetings.places,
  enteredAt: meetings.createdAt,
};

/** Every meeting of every body, the latest first. */
export function listMeetings({ db }: Pick<Context, "db" | "viewer">): Promise<MeetingSummary[]> {
  return db
    .select(SUMMARY)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .orderBy(desc(meetings.startsOn), asc(meetings.key));
}

/** A meeting with the standing of its agenda in each language. @throws {DomainError} `not-found`. */
export async function getMeeting({ db }: Pick<Context, "db" | "viewer">, key: string): Promise<Meeting> {
  const [meeting] = await db
    .select(SUMMARY)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.key, key));
  if (!meeting) throw notFound();
  const versions = await db
    .select({
      locale: agendaVersions.locale,
      courtesy: agendaVersions.courtesy,
      organ: agendaVersions.organ,
      workingGroup: agendaVersions.workingGroup,
      placeAndDates: agendaVersions.placeAndDates,
      title: agendaVersions.title,
      distributionLine: agendaVersions.distributionLine,
      dateLine: agendaVersions.dateLine,
      languageLine: agendaVersions.languageLine,
      originalLine: agendaVersions.originalLine,
    })
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meeting.id))
    .orderBy(asc(agendaVersions.locale));

  return { ...meeting, versions, original: versions.find((version) => version.courtesy === "document")?.locale };
}
