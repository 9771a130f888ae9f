import { eq } from "drizzle-orm";
import type { SubmissionState } from "@/app/_vocabulary/legislation";
import { legislationSubmissions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { beginDraft } from "./draft-row";
import { canLodge } from "./policy";
import { type FileRefusal, keepTyped, type Typed } from "./typed";

/** A draft as it was sent. */
export interface SaveDraft {
  draftId: string;
  meetingKey: string;
  /** as the form sent it; what it does not ask for is left out */
  typed: Typed;
  /** the files that came with it and were not taken in */
  refusals?: FileRefusal[];
}

/**
 * Keep what the author of a draft has typed, right or wrong. A draft that is not there yet begins; one that has been lodged is left as it is.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's draft.
 */
export async function saveDraft(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: SaveDraft,
): Promise<{ state: SubmissionState }> {
  const { viewer } = context;
  authorize(canLodge(viewer), "save a draft");

  return context.db.transaction(async (tx) => {
    const draft = await beginDraft(tx, { viewer, now: context.now }, input);
    if (draft.state !== "draft") return { state: draft.state };
    const typed: Typed = {
      ...keepTyped(input.typed),
      $refused: (input.refusals ?? []).map((each) => JSON.stringify(each)),
    };
    await tx.update(legislationSubmissions).set({ typed }).where(eq(legislationSubmissions.id, draft.id));
    await enterInRecord(tx, context, {
      verb: "save-draft",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
    });

    return { state: "draft" };
  });
}
