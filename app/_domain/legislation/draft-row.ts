import { and, eq } from "drizzle-orm";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { legislationSubmissions, meetings } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError, notFound } from "../errors";

type Work = Pick<Context, "now"> & { viewer: DelegationViewer };

/** Drafts that a State can have open for a meeting at a time. */
export const MOST_DRAFTS = 100;

/**
 * The draft that a form names, held until the transaction ends; it is begun where there is none yet.
 *
 * @throws {DomainError} `not-found` where it is another State's, another meeting's, or there is no such meeting; `too-many` drafts.
 */
export async function beginDraft(
  tx: Database,
  context: Work,
  { draftId, meetingKey, replaces }: { draftId: string; meetingKey: string; replaces?: string },
) {
  const [meeting] = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
  if (!meeting) throw notFound();
  const { viewer } = context;
  const [begun] = await tx
    .insert(legislationSubmissions)
    .values({
      id: draftId,
      meetingId: meeting.id,
      stateCode: viewer.state,
      state: "draft",
      typed: {},
      replaces: replaces ?? null,
      startedBy: viewer.accountId,
      startedAt: context.now(),
    })
    .onConflictDoNothing({ target: legislationSubmissions.id })
    .returning({ id: legislationSubmissions.id });
  if (begun) {
    const { stateCode, meetingId, state } = legislationSubmissions;
    const own = and(eq(stateCode, viewer.state), eq(meetingId, meeting.id), eq(state, "draft"));
    if ((await tx.$count(legislationSubmissions, own)) > MOST_DRAFTS)
      throw new DomainError("too-many", "draftsTooMany", { params: { limit: MOST_DRAFTS } });
    await enterInRecord(tx, context, {
      verb: "begin-draft",
      meetingId: meeting.id,
      subject: { type: "legislation-submission", id: draftId },
    });
  }
  const draft = await holdOwnSubmission(tx, context, draftId);
  if (draft.meetingId !== meeting.id) throw notFound();

  return draft;
}

/** A submission of the viewer's own State, held until the transaction ends. */
export async function holdOwnSubmission(tx: Database, { viewer }: Pick<Work, "viewer">, id: string) {
  const [found] = await tx.select().from(legislationSubmissions).where(eq(legislationSubmissions.id, id)).for("update");
  if (!found || found.stateCode !== viewer.state) throw notFound();

  return found;
}
