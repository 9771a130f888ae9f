import { and, eq } from "drizzle-orm";
import { articlesField } from "@/app/_vocabulary/legislation";
import { legislationFiles, legislationInstruments, legislationSubmissions, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import type { DraftFields } from "./draft-fields";
import { lockOwnSubmission } from "./lock-own-submission";
import { canSubmit } from "./policy";
import { startDraft } from "./start-draft";

/**
 * Starts a draft with the fields and files of a returned submission. If such a draft is open
 * already, returns that one.
 *
 * @param input.draftId id of the draft if it is created now
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another
 * State's submission; `conflict` unless it was returned.
 */
export async function startReplacement(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: { submissionId: string; draftId: string },
): Promise<{ draftId: string }> {
  const { viewer } = context;
  authorize(canSubmit(viewer), "start a replacement");

  return context.db.transaction(async (tx) => {
    // The lock orders two concurrent starts.
    const old = await lockOwnSubmission(tx, { viewer }, input.submissionId);
    if (old.status !== "returned") throw new DomainError("conflict", "submissionChanged");
    const [open] = await tx
      .select({ draftId: legislationSubmissions.id })
      .from(legislationSubmissions)
      .where(and(eq(legislationSubmissions.replaces, old.id), eq(legislationSubmissions.status, "draft")));
    if (open) return open;
    const [meeting] = await tx.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, old.meetingId));
    const meetingKey = meeting!.key; // a submission belongs to a meeting
    const replacement = { draftId: input.draftId, meetingKey, replaces: old.id };
    const draft = await startDraft(tx, { viewer, now: context.now }, replacement);
    if (draft.replaces !== old.id) throw new DomainError("conflict", "submissionChanged");
    const instruments = await tx
      .select()
      .from(legislationInstruments)
      .where(eq(legislationInstruments.submissionId, old.id));
    const [year = "", month = "", day = ""] = (old.adoptedOn ?? "").split("-");
    const fields: DraftFields = {
      title: old.title ?? "",
      kind: old.kind ?? "",
      officialLanguage: old.officialLanguage ?? "",
      adoptedYear: year,
      adoptedMonth: String(Number(month)),
      adoptedDay: String(Number(day)),
      instruments: instruments.map((each) => each.instrument),
      ...Object.fromEntries(instruments.map((each) => [articlesField(each.instrument), each.articles])),
    };
    await tx.update(legislationSubmissions).set({ fields }).where(eq(legislationSubmissions.id, draft.id));
    const ownFiles = await tx.select().from(legislationFiles).where(eq(legislationFiles.submissionId, old.id));
    if (ownFiles.length > 0)
      await tx.insert(legislationFiles).values(ownFiles.map((file) => ({ ...file, submissionId: draft.id })));
    await appendAuditEvent(tx, context, {
      operation: "start-replacement",
      meetingId: old.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
      detail: { replaces: old.id },
    });

    return { draftId: draft.id };
  });
}
