import { and, asc, eq } from "drizzle-orm";
import { savedFileName } from "@/app/_vocabulary/file-name";
import { isId } from "@/app/_vocabulary/ids";
import { dayOf } from "@/app/_vocabulary/instants";
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
import { canSubmit, readableSubmissions } from "./policy";
import { addReplacements } from "./replacements";

type Reader = Pick<Context, "db" | "viewer">;

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
