import { and, eq, inArray } from "drizzle-orm";
import { isStaff, type Viewer } from "@/app/_vocabulary/viewer";
import { bodies, meetings } from "@/db/schema";
import { canEditAgenda, canTranslate } from "../agenda/policy";
import { canIssueAgenda } from "../agenda-editions/policy";
import { canPrepareImports, canResolveFindings } from "../agenda-import/policy";
import type { Context } from "../context";
import { canIssueDocuments } from "../documents/policy";
import { authorize } from "../errors";
import { canProcessSubmissions } from "../legislation/policy";
import { canManageMeetings, readableMeetings } from "../meetings/policy";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";
import { canOrganizeWork } from "../organization-of-work/policy";
import { canCountFailedMessages } from "../outbox/policy";
import { isReportDrafter } from "../report/policy";
import { canScheduleIssues } from "../scheduled-issues/policy";
import { canRunSilenceProcedures } from "../silence-procedures/policy";
import { findUnissuedAgendas } from "./agenda-issue-work";
import { findAgendaTexts } from "./agenda-text-work";
import { findDueDocuments } from "./deadline-work";
import { findDocumentVersions } from "./document-work";
import { findOpenFindings } from "./finding-work";
import { findOpenImports } from "./import-work";
import { findToAcknowledge, findToDecide, findUnanswered } from "./legislation-work";
import { findFailedMessages } from "./mail-work";
import { findDrafts, findDueStatuses, findPlenaryMeetings } from "./meeting-work";
import { findTextsWithOldDays } from "./moved-meeting-work";
import { findUnissuedProgrammes } from "./programme-issue-work";
import { findReferences } from "./reference-work";
import { findOutdatedParagraphs } from "./report-work";
import { findScheduledIssues } from "./scheduled-issue-work";
import type { Found, Scope } from "./scope";
import { findRunningProcedures } from "./silence-work";

/** The kinds of work, in the order in which they are displayed. */
const FIND = {
  statuses: findDueStatuses,
  scheduled: findScheduledIssues,
  mail: findFailedMessages,
  silence: findRunningProcedures,
  toAcknowledge: findToAcknowledge,
  toDecide: findToDecide,
  unanswered: findUnanswered,
  imports: findOpenImports,
  drafts: findDrafts,
  dueDocuments: findDueDocuments,
  moved: findTextsWithOldDays,
  unissued: findUnissuedAgendas,
  unissuedProgrammes: findUnissuedProgrammes,
  references: findReferences,
  findings: findOpenFindings,
  agendaTexts: findAgendaTexts,
  documentVersions: findDocumentVersions,
  reportParagraphs: findOutdatedParagraphs,
};

export type WorkKind = keyof typeof FIND;

/** The kinds of work, in the order in which they are displayed. */
export const WORK_KINDS = Object.keys(FIND) as WorkKind[]; // its keys

/** The policies of the operations that settle each kind of work. */
const IS_FOR: Record<WorkKind, (viewer: Viewer) => boolean> = {
  statuses: canManageMeetings,
  scheduled: canScheduleIssues,
  mail: canCountFailedMessages,
  silence: canRunSilenceProcedures,
  toAcknowledge: canProcessSubmissions,
  toDecide: canProcessSubmissions,
  unanswered: canProcessSubmissions,
  imports: canPrepareImports,
  drafts: canManageMeetings,
  dueDocuments: canIssueDocuments,
  moved: canIssueDocuments,
  unissued: canIssueAgenda,
  unissuedProgrammes: canOrganizeWork,
  references: canEditAgenda,
  findings: canResolveFindings,
  agendaTexts: canTranslate,
  documentVersions: canIssueDocuments,
  reportParagraphs: isReportDrafter,
};

type EntryOf<Kind extends WorkKind> = Awaited<ReturnType<(typeof FIND)[Kind]>>["entries"][number];

/** An entry with its meeting, where it has one. */
type WithMeeting<Entry> = Omit<Entry, "meetingId"> & { meeting: MeetingSummary | undefined };

/** The work of one kind that waits for the viewer; never empty. */
export type Work = {
  [Kind in WorkKind]: Omit<Found<unknown>, "entries"> & { kind: Kind; entries: WithMeeting<EntryOf<Kind>>[] };
}[WorkKind];

export type WorkOf<Kind extends WorkKind> = Extract<Work, { kind: Kind }>;

/** The plenary meetings of today, and the next ones. */
export interface PlenaryMeetingsAhead {
  today: number;
  entries: WithMeeting<Awaited<ReturnType<typeof findPlenaryMeetings>>["entries"][number]>[];
}

interface WorkQuery {
  /** one meeting's work alone */
  meetingKey?: string | undefined;
  /** one kind of work alone */
  kind?: WorkKind | undefined;
  /** the most entries of each kind */
  limit: number;
}

/**
 * Lists the work on which the viewer's role acts, by kind, and the plenary meetings ahead. The number of statements
 * does not grow with that of the meetings.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff.
 */
export async function listWork(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, kind, limit }: WorkQuery,
): Promise<{ work: Work[]; plenaryMeetings: PlenaryMeetingsAhead }> {
  authorize(isStaff(viewer), "list the work that waits");

  const scope: Scope = { db, viewer, now, meetingKey, limit };
  const kinds = WORK_KINDS.filter((each) => (kind === undefined || each === kind) && IS_FOR[each](viewer));
  const [plenaryMeetings, ...found] = await Promise.all([
    findPlenaryMeetings(scope),
    ...kinds.map((each) => FIND[each](scope)),
  ]);
  const meetingsById = await findMeetings({ db, viewer }, [
    ...plenaryMeetings.entries,
    ...found.flatMap(({ entries }): { meetingId: string | null }[] => entries),
  ]);
  const withMeeting = <Entry extends { meetingId: string | null }>({ meetingId, ...entry }: Entry) => ({
    ...entry,
    meeting: meetingsById.get(meetingId ?? ""),
  });

  return {
    work: kinds.flatMap((each, index) => {
      const { entries, ...counts } = found[index]!; // one for each kind
      const listed: { meetingId: string | null }[] = entries;
      return counts.count > 0 ? [{ ...counts, kind: each, entries: listed.map(withMeeting) } as Work] : []; // found by the function of its kind
    }),
    plenaryMeetings: { ...plenaryMeetings, entries: plenaryMeetings.entries.map(withMeeting) },
  };
}

async function findMeetings(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  entries: { meetingId: string | null }[],
): Promise<Map<string, MeetingSummary>> {
  const ids = [...new Set(entries.flatMap(({ meetingId }) => meetingId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(and(inArray(meetings.id, ids), readableMeetings(viewer)));

  return new Map(rows.map((row) => [row.id, row]));
}
