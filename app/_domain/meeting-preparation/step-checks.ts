import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import {
  CHECKS_OF_STEP,
  CONDITIONS_OF_STEP,
  type MeetingStep,
  type StepCheckName,
} from "@/app/_vocabulary/meeting-steps";
import type { Database } from "@/db/client";
import {
  importFindings,
  legislationSubmissions,
  meetingDocumentFiles,
  meetingDocuments,
  meetings,
  reportDrafts,
  reportParagraphs,
  scheduledIssues,
  silenceProcedures,
} from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { compareContents } from "../agenda-editions/compare-contents";
import { readIssuedContent, readWorkingContent } from "../agenda-editions/content";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canManageMeetings, readableMeetings } from "../meetings/policy";
import { listUnissuedChanges } from "../programme-editions/list-unissued-changes";

/** Something that is not as a conference officer would expect before a step. */
export interface StepCheck {
  name: StepCheckName;
  /** how many: changes, documents, procedures … */
  count: number;
  /** it has to be settled first; otherwise it is confirmed by its name */
  isCondition: boolean;
}

/** The step that a status leads to. */
const STEP_OF: Partial<Record<MeetingStatus, MeetingStep>> = {
  announced: "open",
  "in-session": "adoptReport",
  "report-adopted": "archive",
};

/** Lists what is asked before the next step of a meeting. @throws {DomainError} `forbidden`; `not-found`. */
export async function listStepChecks(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<StepCheck[]> {
  authorize(canManageMeetings(viewer), "list what is asked before a step of a meeting");
  const [meeting] = await db
    .select({ id: meetings.id, status: meetings.status, startsOn: meetings.startsOn })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();
  const step = STEP_OF[meeting.status];

  return step ? findStepChecks(db, meeting, step) : [];
}

/** Finds what is asked before a step of a meeting, as it is now. */
export async function findStepChecks(
  db: Database,
  meeting: { id: string; startsOn: string },
  step: MeetingStep,
): Promise<StepCheck[]> {
  const checks: StepCheck[] = [];
  for (const name of CHECKS_OF_STEP[step]) {
    const count = await COUNT[name](db, meeting);
    if (count > 0) checks.push({ name, count, isCondition: CONDITIONS_OF_STEP[step].includes(name) });
  }

  return checks;
}

type Counter = (db: Database, meeting: { id: string; startsOn: string }) => Promise<number>;

const COUNT: Record<StepCheckName, Counter> = {
  "agenda-changes": async (db, { id }) =>
    compareContents(await readIssuedContent(db, id), await readWorkingContent(db, id)).length,
  "programme-changes": async (db, { id }) => (await listUnissuedChanges(db, id)).length,
  "documents-reserved": (db, { id, startsOn }) =>
    db.$count(
      meetingDocuments,
      and(
        eq(meetingDocuments.meetingId, id),
        isNotNull(meetingDocuments.reservedAt),
        isNull(meetingDocuments.withdrawnAt),
        lt(meetingDocuments.issueDue, startsOn),
      ),
    ),
  "scheduled-issues": (db, { id }) =>
    db.$count(scheduledIssues, and(eq(scheduledIssues.meetingId, id), isNull(scheduledIssues.outcome))),
  "silence-running": (db, { id }) =>
    db.$count(silenceProcedures, and(eq(silenceProcedures.meetingId, id), isNull(silenceProcedures.outcome))),
  "agenda-not-adopted": async (db, { id }) => ((await findAdoption(db, id)) ? 0 : 1),
  "report-not-drafted": async (db, { id }) => {
    const drafts = db.select({ id: reportDrafts.id }).from(reportDrafts).where(eq(reportDrafts.meetingId, id));
    return (await db.$count(reportParagraphs, inArray(reportParagraphs.draftId, drafts))) > 0 ? 0 : 1;
  },
  "draft-report-not-issued": (db, { id }) => isMissing(db, id, "draft-report"),
  "report-not-issued": (db, { id }) => isMissing(db, id, "report"),
  "submissions-in-review": (db, { id }) =>
    db.$count(
      legislationSubmissions,
      and(eq(legislationSubmissions.meetingId, id), inArray(legislationSubmissions.status, ["submitted", "received"])),
    ),
  "findings-open": (db, { id }) =>
    db.$count(importFindings, and(eq(importFindings.meetingId, id), isNull(importFindings.resolvedAt))),
};

/** Counts 1 if no document of a kind is issued. */
async function isMissing(db: Database, meetingId: string, kind: DocumentKind): Promise<number> {
  const [issued] = await db
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .innerJoin(meetingDocumentFiles, eq(meetingDocumentFiles.documentId, meetingDocuments.id))
    .where(
      and(
        eq(meetingDocuments.meetingId, meetingId),
        eq(meetingDocuments.kind, kind),
        isNull(meetingDocuments.withdrawnAt),
      ),
    )
    .limit(1);

  return issued ? 0 : 1;
}
