import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { savedFileName } from "@/app/_vocabulary/file-name";
import { isId } from "@/app/_vocabulary/ids";
import { dayOf } from "@/app/_vocabulary/instants";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import {
  bodies,
  files,
  legislationFiles,
  legislationInstruments,
  legislationSubmissions,
  meetings,
  states,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { parseDraft } from "./draft-fields";
import { findInstruments } from "./find-instruments";
import { logRefusedAccess } from "./log-refused-access";
import { canListStatesWithLegislation, canReadIncoming, canSubmit, readableSubmissions } from "./policy";
import { addReplacements } from "./replacements";

type Reader = Pick<Context, "db" | "viewer">;

const LIST_COLUMNS = {
  id: legislationSubmissions.id,
  status: legislationSubmissions.status,
  stateCode: legislationSubmissions.stateCode,
  stateNames: states.names,
  receiptNumber: legislationSubmissions.receiptNumber,
  title: legislationSubmissions.title,
  fields: legislationSubmissions.fields,
  kind: legislationSubmissions.kind,
  officialLanguage: legislationSubmissions.officialLanguage,
  submittedAt: legislationSubmissions.submittedAt,
  startedAt: legislationSubmissions.startedAt,
  replaces: legislationSubmissions.replaces,
};

const SUBMISSION_COLUMNS = {
  meetingId: legislationSubmissions.meetingId,
  stateCode: legislationSubmissions.stateCode,
  status: legislationSubmissions.status,
  fields: legislationSubmissions.fields,
  refusals: legislationSubmissions.refusals,
  isAttempted: legislationSubmissions.isAttempted,
  receiptNumber: legislationSubmissions.receiptNumber,
  title: legislationSubmissions.title,
  kind: legislationSubmissions.kind,
  officialLanguage: legislationSubmissions.officialLanguage,
  adoptedOn: legislationSubmissions.adoptedOn,
  submittedAt: legislationSubmissions.submittedAt,
  question: legislationSubmissions.question,
  legislativeRecord: legislationSubmissions.legislativeRecord,
  version: legislationSubmissions.version,
  id: legislationSubmissions.id,
  replaces: legislationSubmissions.replaces,
};

export type ListedSubmission = Awaited<ReturnType<typeof listOwnSubmissions>>[number];

/** Lists the drafts and submissions of the viewer's own State for a meeting, newest first. */
export async function listOwnSubmissions({ db, viewer }: Reader, meetingKey: string) {
  authorize(canSubmit(viewer), "list one's own submissions");

  const found = await selectSubmissions(db)
    .where(and(eq(meetings.key, meetingKey), readableSubmissions(viewer)))
    .orderBy(desc(legislationSubmissions.startedAt), desc(legislationSubmissions.id));

  return addReplacements({ db, viewer }, found);
}

/** Lists the submissions of a meeting by receipt number, of one status or all. */
export async function listIncomingSubmissions({ db, viewer }: Reader, meetingKey: string, state?: SubmissionStatus) {
  authorize(canReadIncoming(viewer), "list the incoming submissions");

  const found = await selectSubmissions(db)
    .where(
      and(
        eq(meetings.key, meetingKey),
        readableSubmissions(viewer),
        state ? eq(legislationSubmissions.status, state) : undefined,
      ),
    )
    .orderBy(asc(legislationSubmissions.receiptNumber));

  return addReplacements({ db, viewer }, found);
}

/**
 * Lists the returned submissions of the viewer's own State that await an answer, at any meeting,
 * the oldest return first.
 */
export async function listReturnedSubmissions({ db, viewer }: Reader) {
  authorize(canSubmit(viewer), "list what was returned to one's own State");

  const found = await db
    .select({
      id: legislationSubmissions.id,
      replaces: legislationSubmissions.replaces,
      receiptNumber: legislationSubmissions.receiptNumber,
      title: legislationSubmissions.title,
      question: legislationSubmissions.question,
      returnedAt: legislationSubmissions.returnedAt,
      meetingKey: meetings.key,
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .where(and(eq(legislationSubmissions.status, "returned"), readableSubmissions(viewer)))
    .orderBy(asc(legislationSubmissions.returnedAt), asc(legislationSubmissions.receiptNumber));

  return addReplacements({ db, viewer }, found);
}

/**
 * Returns a submission of a meeting with its files.
 *
 * @throws {DomainError} `not-found`, also for a submission that is not the viewer's; that refusal
 * is logged.
 */
export async function getSubmission(context: Pick<Context, "db" | "viewer" | "now">, id: string, meetingKey: string) {
  const found = isId(id) ? await findReadable(context, id) : undefined;
  if (found && found.submission.status !== "draft" && found.meeting.key === meetingKey)
    return { ...found, ...(await findParts(context, found.submission)) };
  if (!found && isId(id)) await logRefusedAccess(context, { type: "legislation-submission", id });
  throw notFound();
}

/**
 * Returns one of the viewer's own drafts, with its mistakes after an attempt to submit it; its
 * status says if it has been submitted since.
 */
export async function getDraft(context: Pick<Context, "db" | "viewer" | "now">, id: string) {
  authorize(canSubmit(context.viewer), "read a draft");
  const found = isId(id) ? await findReadable(context, id) : undefined;
  if (!found) {
    if (isId(id)) await logRefusedAccess(context, { type: "legislation-submission", id });
    throw notFound();
  }
  const { fields, status, refusals, isAttempted } = found.submission;
  const today = dayOf(context.now(), found.meeting.timeZone);
  const parts = await findParts(context, found.submission);
  const read = parseDraft(fields, {
    files: parts.files.length,
    refusals,
    today,
    instruments: parts.treatyInstruments,
  });
  const mistakes = "mistakes" in read ? read.mistakes : [];
  const visible = isAttempted ? mistakes : mistakes.filter((each) => each.field === "files" && refusals.length > 0);

  const { replaces } = found;

  return { id, status, meetingKey: found.meeting.key, fields, files: parts.files, mistakes: visible, replaces };
}

/** Counts a meeting's submissions by status, of those that the viewer may read. */
export async function countSubmissionsByStatus({ db, viewer }: Reader, meetingKey: string) {
  const rows = await db
    .select({ state: legislationSubmissions.status, count: sql<number>`count(*)::int` })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .where(and(eq(meetings.key, meetingKey), readableSubmissions(viewer)))
    .groupBy(legislationSubmissions.status);

  return Object.fromEntries(rows.map((row) => [row.state, row.count])) as Partial<Record<SubmissionStatus, number>>; // the keys are the grouped statuses
}

/** Lists the States that submitted legislation for a meeting, each once; the report names them. */
export async function listStatesWithLegislation({ db, viewer }: Reader, meetingId: string) {
  authorize(canListStatesWithLegislation(viewer), "list the States that submitted legislation");

  return db
    .selectDistinct({ code: states.code, names: states.names })
    .from(legislationSubmissions)
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode))
    .where(and(eq(legislationSubmissions.meetingId, meetingId), ne(legislationSubmissions.status, "draft")))
    .orderBy(asc(states.code));
}

function selectSubmissions(db: Context["db"]) {
  return db
    .select(LIST_COLUMNS)
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode));
}

async function findReadable({ db, viewer }: Reader, id: string) {
  const [found] = await db
    .select({
      submission: SUBMISSION_COLUMNS,
      stateNames: states.names,
      meeting: { key: meetings.key, timeZone: meetings.timeZone, bodyNames: bodies.names },
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode))
    .where(and(eq(legislationSubmissions.id, id), readableSubmissions(viewer)));

  if (!found) return undefined;
  const [linked] = await addReplacements({ db, viewer }, [found.submission]);

  return { ...found, replaces: linked?.replaces, replacedBy: linked?.replacedBy };
}

async function findParts({ db }: Pick<Context, "db">, { id, meetingId }: { id: string; meetingId: string }) {
  const unordered = await db
    .select({ instrument: legislationInstruments.instrument, articles: legislationInstruments.articles })
    .from(legislationInstruments)
    .where(eq(legislationInstruments.submissionId, id));
  const treatyInstruments = await findInstruments(db, meetingId);
  const instruments = unordered
    .map((each) => {
      const position = treatyInstruments.findIndex(({ key }) => key === each.instrument);
      return { ...each, position, articlesLabels: treatyInstruments[position]?.articlesLabels ?? {} };
    })
    .toSorted((a, b) => a.position - b.position);
  const rows = await db
    .select({
      id: files.id,
      name: files.name,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
      scan: files.scan,
      uploadedAt: files.uploadedAt,
    })
    .from(legislationFiles)
    .innerJoin(files, eq(files.id, legislationFiles.fileId))
    .where(eq(legislationFiles.submissionId, id))
    .orderBy(asc(legislationFiles.position));

  const named = rows.map((file) => ({ ...file, sentName: file.name, name: savedFileName(file.name, file.mediaType) }));

  return { instruments, treatyInstruments, files: named };
}
