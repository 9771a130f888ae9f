import { and, desc, eq, inArray } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { ProgrammeEditionCause } from "@/app/_vocabulary/programme-edition";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { discardedProgrammes, meetings, programmeEditions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { isPublicMeeting, readableMeetings } from "../meetings/policy";
import { ProgrammeContent } from "../organization-of-work/content";
import { canOrganizeWork } from "../organization-of-work/policy";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { compareProgrammes, type ProgrammeDifference } from "./compare-programmes";
import { digestOfProgramme } from "./digest-of-programme";

type ReadContext = Pick<Context, "db" | "viewer">;

/** An issue of a programme. */
export interface ProgrammeEdition {
  /** from 1 */
  number: number;
  cause: ProgrammeEditionCause;
  reasons: LocalizedText;
  issuedAt: Date;
  issuedBy: string;
}

/** The differences that an issue of the working copy would make public. */
export interface ProgrammeIssueOptions {
  /** a draft's programme is issued by its announcement: nothing differs until then */
  isPublic: boolean;
  differences: ProgrammeDifference[];
  /** as typed with the changes */
  reasons: LocalizedText;
  /** names what was shown */
  digest: string;
  /** the changes that were discarded last and can be restored */
  discarded: { at: Date; by: string } | undefined;
}

const COLUMNS = {
  number: programmeEditions.number,
  cause: programmeEditions.cause,
  reasons: programmeEditions.reasons,
  issuedAt: programmeEditions.issuedAt,
  issuedBy: programmeEditions.issuedBy,
};

/** Lists the editions of a programme, the last first. */
export async function listProgrammeEditions(
  { db, viewer }: ReadContext,
  meetingKey: string,
): Promise<ProgrammeEdition[]> {
  authorize(canOrganizeWork(viewer), "list the editions of a programme");

  return db
    .select(COLUMNS)
    .from(programmeEditions)
    .innerJoin(meetings, eq(meetings.id, programmeEditions.meetingId))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
    .orderBy(desc(programmeEditions.number));
}

/** Compares the working copy of a programme with what was issued. @throws {DomainError} `not-found`. */
export async function getProgrammeIssueOptions(
  { db, viewer }: ReadContext,
  meetingKey: string,
): Promise<ProgrammeIssueOptions> {
  authorize(canOrganizeWork(viewer), "compare the programme with what was issued");
  const meeting = await findMeeting(db, viewer, meetingKey);
  const working = await readWorkingProgramme(db, meeting.id);
  const issued = await readIssuedProgramme(db, meeting.id);
  const isPublic = isPublicMeeting(meeting);
  const differences = isPublic && issued ? compareProgrammes(issued, working) : [];
  const [discarded] = await db
    .select({ at: discardedProgrammes.discardedAt, by: discardedProgrammes.discardedBy })
    .from(discardedProgrammes)
    .where(eq(discardedProgrammes.meetingId, meeting.id));

  return {
    isPublic,
    differences,
    reasons: differences.length > 0 ? meeting.unissuedReasons : {},
    digest: digestOfProgramme(working),
    discarded: differences.length === 0 ? discarded : undefined,
  };
}

/**
 * Compares an edition of a programme with an earlier one, unless given with the one before.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getProgrammeEditionChanges(
  { db, viewer }: ReadContext,
  { meetingKey, number, from = number - 1 }: { meetingKey: string; number: number; from?: number | undefined },
): Promise<ProgrammeEdition & { differences: ProgrammeDifference[] }> {
  authorize(canOrganizeWork(viewer), "compare the editions of a programme");
  const meeting = await findMeeting(db, viewer, meetingKey);
  const editions = await db
    .select({ content: programmeEditions.content, ...COLUMNS })
    .from(programmeEditions)
    .where(and(eq(programmeEditions.meetingId, meeting.id), inArray(programmeEditions.number, [from, number])))
    .orderBy(desc(programmeEditions.number));
  const [edition, before] = editions;
  if (edition?.number !== number || (!before && from > 0)) throw notFound();
  const { content, ...described } = edition;
  const differences = before
    ? compareProgrammes(ProgrammeContent.parse(before.content), ProgrammeContent.parse(content))
    : [];

  return { ...described, differences };
}

async function findMeeting(db: Database, viewer: Viewer, meetingKey: string) {
  const { id, status, deletedAt, unissuedReasons } = meetings;
  const [meeting] = await db
    .select({ id, status, deletedAt, unissuedReasons })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return meeting;
}
