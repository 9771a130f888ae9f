import { eq } from "drizzle-orm";
import type { FileRefusal, SubmissionStatus } from "@/app/_vocabulary/legislation";
import { legislationSubmissions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { cleanDraftFields, type DraftFields } from "./draft-fields";
import { findInstruments } from "./find-instruments";
import { canSubmit } from "./policy";
import { startDraft } from "./start-draft";

/** A draft as its form was sent. */
export interface SaveDraft {
  draftId: string;
  meetingKey: string;
  /** as sent; fields that the form does not have are left out */
  fields: DraftFields;
  /** files that came with it and were refused */
  refusals?: FileRefusal[];
}

/**
 * Saves the fields of a draft, valid or not. Starts a draft that does not exist yet; leaves a
 * submitted one as it is.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another
 * State's draft.
 */
export async function saveDraft(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: SaveDraft,
): Promise<{ status: SubmissionStatus }> {
  const { viewer } = context;
  authorize(canSubmit(viewer), "save a draft");

  return context.db.transaction(async (tx) => {
    const draft = await startDraft(tx, { viewer, now: context.now }, input);
    if (draft.status !== "draft") return { status: draft.status };
    const saved = {
      fields: cleanDraftFields(input.fields, await findInstruments(tx, draft.meetingId)),
      refusals: input.refusals ?? [],
      isAttempted: false,
    };
    await tx.update(legislationSubmissions).set(saved).where(eq(legislationSubmissions.id, draft.id));
    await appendAuditEvent(tx, context, {
      operation: "save-draft",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
    });

    return { status: "draft" };
  });
}
