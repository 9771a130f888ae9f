import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { InformationFacts } from "@/app/_vocabulary/meeting-information";
import type { MeetingDesignation } from "@/app/_vocabulary/meeting-ordinal";
import type { ScheduleChange, ScheduleStatus } from "@/app/_vocabulary/meeting-schedule";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { TreatySummary } from "@/app/_vocabulary/treaty";
import type { Database } from "@/db/client";
import {
  agendaEditions,
  agendaEditionVersions,
  agendaVersions,
  bodies,
  meetingInformation,
  meetings,
} from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";
import { findTreatySummary } from "../treaties/queries";
import type { AgendaVersion } from "./agenda-version";
import { composeMastheads } from "./compose-mastheads";
import { FACTS_COLUMNS } from "./facts-columns";
import { DRAFTED_IN } from "./language-of-agenda";
import { LAST_SCHEDULE_CHANGE } from "./last-schedule-change";
import { readableMeetings, readsWorkingCopies } from "./policy";
import { withReissueNote } from "./reissue-note";

/** A meeting in a list. Days are those of its own time zone. */
export interface MeetingSummary {
  id: string;
  key: string;
  body: { key: string; symbolSeries: string; names: LocalizedText; organNames: LocalizedText };
  year: number;
  ordinal: number | null;
  resumed: number | null;
  designation: MeetingDesignation;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  places: LocalizedText;
  status: MeetingStatus;
  /** whether its days stand; while they do not, these are the last that stood */
  scheduleStatus: ScheduleStatus;
  /** the last change of its days; null if they never changed */
  scheduleChange: ScheduleChange | null;
  /** when it was entered in the portal */
  createdAt: Date;
}

/** A meeting with the language versions of its agenda and its treaty. */
export interface Meeting extends MeetingSummary {
  versions: AgendaVersion[];
  /**
   * the language of the document itself, if it was imported: every other language falls back to it.
   * Of documents in several, the one in which it was drafted.
   */
  original: Locale | undefined;
  /** undefined if none are entered */
  information?: InformationFacts;
  /** its agenda is read as the meeting adopted it */
  isAgendaAdopted?: true;
  /** seen as it will be once its working copies are issued */
  isPreview?: true;
  /** undefined if no loaded treaty has the series of the body */
  treaty: TreatySummary | undefined;
}

/** The selected columns of a `MeetingSummary`. */
export const SUMMARY_COLUMNS = {
  id: meetings.id,
  key: meetings.key,
  body: { key: bodies.key, symbolSeries: bodies.symbolSeries, names: bodies.names, organNames: bodies.organNames },
  year: meetings.year,
  ordinal: meetings.ordinal,
  resumed: meetings.resumed,
  designation: meetings.designation,
  startsOn: meetings.startsOn,
  endsOn: meetings.endsOn,
  timeZone: meetings.timeZone,
  places: meetings.places,
  status: meetings.status,
  scheduleStatus: meetings.scheduleStatus,
  scheduleChange: LAST_SCHEDULE_CHANGE,
  createdAt: meetings.createdAt,
};

const IS_AGENDA_ADOPTED = sql<boolean>`exists (select from ${agendaEditions}
  where ${agendaEditions.meetingId} = ${meetings.id} and ${agendaEditions.adoption} is not null
    and ${agendaEditions.revokedAt} is null)`;

/** Lists the meetings of every body that the viewer may read, the latest first. */
export function listMeetings({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<MeetingSummary[]> {
  return db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(readableMeetings(viewer))
    .orderBy(desc(meetings.startsOn), asc(meetings.key));
}

/** Returns a meeting with the versions of its agenda and its treaty. @throws {DomainError} `not-found`. */
export async function getMeeting({ db, viewer }: Pick<Context, "db" | "viewer">, key: string): Promise<Meeting> {
  if (key.includes("\0")) throw notFound(); // the database refuses to compare it
  const [found] = await db
    .select({ ...SUMMARY_COLUMNS, information: FACTS_COLUMNS, isAdopted: IS_AGENDA_ADOPTED, draftedIn: DRAFTED_IN })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .leftJoin(meetingInformation, eq(meetingInformation.meetingId, meetings.id))
    .where(and(eq(meetings.key, key), readableMeetings(viewer)));
  if (!found) throw notFound();
  const { draftedIn, information, isAdopted, ...summary } = found;
  const known = { ...(information && { information }), ...(isAdopted && { isAgendaAdopted: true as const }) };
  const meeting = { ...summary, ...known };
  const versions = await findVersions({ db, viewer }, meeting.id);
  const documents = versions.filter(({ authenticity }) => authenticity === "official");
  const original = (documents.find((version) => version.locale === draftedIn) ?? documents[0])?.locale;
  const treaty = await findTreatySummary({ db }, meeting.body.symbolSeries);

  return { ...meeting, versions, original, treaty, ...(viewer.kind === "preview" && { isPreview: true }) };
}

/**
 * Finds the language versions of an agenda as the viewer reads them: with the mastheads that were
 * read from documents and, of texts that were written in the portal, with those composed for them.
 */
async function findVersions(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingId: string,
): Promise<AgendaVersion[]> {
  if (readsWorkingCopies(viewer)) {
    const printed = await db
      .select(columnsOf(agendaVersions))
      .from(agendaVersions)
      .where(eq(agendaVersions.meetingId, meetingId));
    const composed = await composeMastheads(
      db,
      meetingId,
      printed.map(({ locale }) => locale),
    );

    return [...printed, ...composed].toSorted((one, other) => (one.locale < other.locale ? -1 : 1));
  }

  return readEditionVersions(db, isOfCurrentEdition(meetingId));
}

function isOfCurrentEdition(meetingId: string) {
  return and(eq(agendaEditions.meetingId, meetingId), isNull(agendaEditions.supersededAt));
}

/** Returns the language versions of the edition of an agenda that a condition selects. */
export async function readEditionVersions(db: Database, isWanted: SQL | undefined): Promise<AgendaVersion[]> {
  const rows = await db
    .select({ ...columnsOf(agendaEditionVersions), reissuedOn: agendaEditionVersions.reissuedOn })
    .from(agendaEditionVersions)
    .innerJoin(agendaEditions, eq(agendaEditions.id, agendaEditionVersions.editionId))
    .where(isWanted)
    .orderBy(asc(agendaEditionVersions.locale));

  return rows.map(({ reissuedOn, ...version }) => (reissuedOn ? withReissueNote(version, reissuedOn) : version));
}

/** Returns the columns of an `AgendaVersion`, which both tables have. */
function columnsOf<T extends typeof agendaVersions | typeof agendaEditionVersions>(table: T) {
  return {
    locale: table.locale,
    authenticity: table.authenticity,
    organ: table.organ,
    workingGroup: table.workingGroup,
    placeAndDates: table.placeAndDates,
    title: table.title,
    distributionLine: table.distributionLine,
    dateLine: table.dateLine,
    languageLine: table.languageLine,
    originalLine: table.originalLine,
    preface: table.preface,
    notes: table.notes,
  };
}
