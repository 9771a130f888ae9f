import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import { legislationSubmissions, meetings, states } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
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
