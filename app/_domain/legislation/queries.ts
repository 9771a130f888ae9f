import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { savedFileName } from "@/app/_vocabulary/file-name";
import { isId } from "@/app/_vocabulary/ids";
import { dayOf } from "@/app/_vocabulary/instants";
import { INSTRUMENTS, type SubmissionState } from "@/app/_vocabulary/legislation";
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
import { enterRefusal } from "./enter-refusal";
import { canListReceived, canLodge, canReadIncoming, readableSubmissions } from "./policy";
import { withReplacements } from "./replacements";
import { readDraft, refusalsOf, wasAttempted } from "./typed";

type Reader = Pick<Context, "db" | "viewer">;

const LISTED = {
  id: legislationSubmissions.id,
  state: legislationSubmissions.state,
  stateCode: legislationSubmissions.stateCode,
  stateNames: states.names,
  receiptNumber: legislationSubmissions.receiptNumber,
  title: legislationSubmissions.title,
  typed: legislationSubmissions.typed,
  kind: legislationSubmissions.kind,
  officialLanguage: legislationSubmissions.officialLanguage,
  lodgedAt: legislationSubmissions.lodgedAt,
  startedAt: legislationSubmissions.startedAt,
  replaces: legislationSubmissions.replaces,
};

const SUBMISSION = {
  stateCode: legislationSubmissions.stateCode,
  state: legislationSubmissions.state,
  typed: legislationSubmissions.typed,
  receiptNumber: legislationSubmissions.receiptNumber,
  title: legislationSubmissions.title,
  kind: legislationSubmissions.kind,
  officialLanguage: legislationSubmissions.officialLanguage,
  adoptedOn: legislationSubmissions.adoptedOn,
  lodgedAt: legislationSubmissions.lodgedAt,
  question: legislationSubmissions.question,
  legislativeRecord: legislationSubmissions.legislativeRecord,
  version: legislationSubmissions.version,
  id: legislationSubmissions.id,
  replaces: legislationSubmissions.replaces,
};

export type ListedSubmission = Awaited<ReturnType<typeof listOwnSubmissions>>[number];

/** What the viewer's own State has begun and lodged for a meeting, the newest first. */
export async function listOwnSubmissions({ db, viewer }: Reader, meetingKey: string) {
  authorize(canLodge(viewer), "list one's own submissions");

  const found = await submissionsListed(db)
    .where(and(eq(meetings.key, meetingKey), readableSubmissions(viewer)))
    .orderBy(desc(legislationSubmissions.startedAt), desc(legislationSubmissions.id));

  return withReplacements({ db, viewer }, found);
}

/** What has been lodged for a meeting, in the order of the receipts, in one state or in all. */
export async function listIncomingSubmissions({ db, viewer }: Reader, meetingKey: string, state?: SubmissionState) {
  authorize(canReadIncoming(viewer), "list the incoming submissions");

  const found = await submissionsListed(db)
    .where(
      and(
        eq(meetings.key, meetingKey),
        readableSubmissions(viewer),
        state ? eq(legislationSubmissions.state, state) : undefined,
      ),
    )
    .orderBy(asc(legislationSubmissions.receiptNumber));

  return withReplacements({ db, viewer }, found);
}

/** What came back to the viewer's own State with a question and waits for an answer, at whatever meeting, the longest waiting first. */
export async function listReturnedSubmissions({ db, viewer }: Reader) {
  authorize(canLodge(viewer), "list what was returned to one's own State");

  const found = await db
    .select({
      ...{ id: legislationSubmissions.id, replaces: legislationSubmissions.replaces },
      ...{ receiptNumber: legislationSubmissions.receiptNumber, title: legislationSubmissions.title },
      ...{ question: legislationSubmissions.question, returnedAt: legislationSubmissions.returnedAt },
      meetingKey: meetings.key,
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .where(and(eq(legislationSubmissions.state, "returned"), readableSubmissions(viewer)))
    .orderBy(asc(legislationSubmissions.returnedAt), asc(legislationSubmissions.receiptNumber));

  return withReplacements({ db, viewer }, found);
}

/**
 * One submission of a meeting as it was lodged, with its files.
 *
 * @throws {DomainError} `not-found` also for what is not the viewer's; that is entered in the record.
 */
export async function getSubmission(context: Pick<Context, "db" | "viewer" | "now">, id: string, meetingKey: string) {
  const found = isId(id) ? await findReadable(context, id) : undefined;
  if (found && found.submission.state !== "draft" && found.meeting.key === meetingKey)
    return { ...found, ...(await partsOf(context, id)) };
  if (!found && isId(id)) await enterRefusal(context, { type: "legislation-submission", id });
  throw notFound();
}

/** One of the viewer's own drafts, with its mistakes where it was to be lodged; or that it is lodged by now. */
export async function getDraft(context: Pick<Context, "db" | "viewer" | "now">, id: string) {
  authorize(canLodge(context.viewer), "read a draft");
  const found = isId(id) ? await findReadable(context, id) : undefined;
  if (!found) {
    if (isId(id)) await enterRefusal(context, { type: "legislation-submission", id });
    throw notFound();
  }
  const { typed, state } = found.submission;
  const today = dayOf(context.now(), found.meeting.timeZone);
  const parts = await partsOf(context, id);
  const refusals = refusalsOf(typed);
  const read = readDraft(typed, { files: parts.files.length, refusals, today });
  const mistakes = "mistakes" in read ? read.mistakes : [];
  const shown = wasAttempted(typed)
    ? mistakes
    : mistakes.filter((each) => each.field === "files" && refusals.length > 0);

  const { replaces } = found;

  return { id, state, meetingKey: found.meeting.key, typed, files: parts.files, mistakes: shown, replaces };
}

/** How many submissions a meeting has in each state that the viewer may read. */
export async function countSubmissionsByState({ db, viewer }: Reader, meetingKey: string) {
  const rows = await db
    .select({ state: legislationSubmissions.state, count: sql<number>`count(*)::int` })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .where(and(eq(meetings.key, meetingKey), readableSubmissions(viewer)))
    .groupBy(legislationSubmissions.state);

  return Object.fromEntries(rows.map((row) => [row.state, row.count])) as Partial<Record<SubmissionState, number>>; // as grouped
}

/** The States that have lodged something for a meeting, each once: the report names them. */
export async function listStatesWithLegislation({ db, viewer }: Reader, meetingId: string) {
  authorize(canListReceived(viewer), "list the States that lodged legislation");

  return db
    .selectDistinct({ code: states.code, names: states.names })
    .from(legislationSubmissions)
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode))
    .where(and(eq(legislationSubmissions.meetingId, meetingId), ne(legislationSubmissions.state, "draft")))
    .orderBy(asc(states.code));
}

function submissionsListed(db: Context["db"]) {
  return db
    .select(LISTED)
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode));
}

async function findReadable({ db, viewer }: Reader, id: string) {
  const [found] = await db
    .select({
      submission: SUBMISSION,
      stateNames: states.names,
      meeting: { key: meetings.key, timeZone: meetings.timeZone, bodyNames: bodies.names },
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode))
    .where(and(eq(legislationSubmissions.id, id), readableSubmissions(viewer)));

  if (!found) return undefined;
  const [linked] = await withReplacements({ db, viewer }, [found.submission]);

  return { ...found, replaces: linked?.replaces, replacedBy: linked?.replacedBy };
}

async function partsOf({ db }: Pick<Context, "db">, id: string) {
  const listed = await db
    .select({ instrument: legislationInstruments.instrument, articles: legislationInstruments.articles })
    .from(legislationInstruments)
    .where(eq(legislationInstruments.submissionId, id));
  const place = (each: (typeof listed)[number]) => INSTRUMENTS.indexOf(each.instrument);
  const instruments = listed.toSorted((a, b) => place(a) - place(b));
  const taken = await db
    .select({
      ...{ id: files.id, name: files.name, mediaType: files.mediaType, size: files.size },
      ...{ sha256: files.sha256, scan: files.scan, uploadedAt: files.uploadedAt },
    })
    .from(legislationFiles)
    .innerJoin(files, eq(files.id, legislationFiles.fileId))
    .where(eq(legislationFiles.submissionId, id))
    .orderBy(asc(legislationFiles.position));

  const named = taken.map((file) => ({ ...file, sentName: file.name, name: savedFileName(file.name, file.mediaType) }));

  return { instruments, files: named };
}
