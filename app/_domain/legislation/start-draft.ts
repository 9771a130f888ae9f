import { and, eq } from "drizzle-orm";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { legislationSubmissions, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { lockOwnSubmission } from "./lock-own-submission";

type DraftContext = Pick<Context, "now"> & { viewer: DelegationViewer };

/** Open drafts that a State can have for a meeting. */
export const MAX_DRAFTS = 100;

/**
 * Returns the draft that a form names, locked until the transaction ends; creates it if it is new.
 *
 * @throws {DomainError} `not-found` for another State's draft, another meeting's, or an unknown
 * meeting; `too-many` drafts.
 */
export async function startDraft(
  tx: Database,
  context: DraftContext,
  { draftId, meetingKey, replaces }: { draftId: string; meetingKey: string; replaces?: string },
) {
  const { viewer } = context;
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();
  const [started] = await tx
    .insert(legislationSubmissions)
    .values({
      id: draftId,
      meetingId: meeting.id,
      stateCode: viewer.stateCode,
      status: "draft",
      fields: {},
      replaces: replaces ?? null,
      startedBy: viewer.accountId,
      startedAt: context.now(),
    })
    .onConflictDoNothing({ target: legislationSubmissions.id })
    .returning({ id: legislationSubmissions.id });
  if (started) {
    const { stateCode, meetingId, status } = legislationSubmissions;
    const openDrafts = and(eq(stateCode, viewer.stateCode), eq(meetingId, meeting.id), eq(status, "draft"));
    if ((await tx.$count(legislationSubmissions, openDrafts)) > MAX_DRAFTS)
      throw new DomainError("too-many", "draftsTooMany", { params: { limit: MAX_DRAFTS } });
    await appendAuditEvent(tx, context, {
      operation: "start-draft",
      meetingId: meeting.id,
      subject: { type: "legislation-submission", id: draftId },
    });
  }
  const draft = await lockOwnSubmission(tx, context, draftId);
  if (draft.meetingId !== meeting.id) throw notFound();

  return draft;
}
