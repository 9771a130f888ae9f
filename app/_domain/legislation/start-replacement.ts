import { and, eq } from "drizzle-orm";
import { articlesField } from "@/app/_vocabulary/legislation";
import { legislationFiles, legislationInstruments, legislationSubmissions, meetings } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { beginDraft, holdOwnSubmission } from "./draft-row";
import { canLodge } from "./policy";
import type { Typed } from "./typed";

/**
 * Begin a draft from a submission that was returned, with all that it says and its files. Where such a draft is open already, it is that one.
 *
 * @param input.draftId the id of the draft if it is begun now
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's submission; `conflict` unless it was returned.
 */
export async function startReplacement(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: { submissionId: string; draftId: string },
): Promise<{ draftId: string }> {
  const { viewer } = context;
  authorize(canLodge(viewer), "start a replacement");

  return context.db.transaction(async (tx) => {
    // Held, so that two who begin at once come one after the other.
    const old = await holdOwnSubmission(tx, { viewer }, input.submissionId);
    if (old.state !== "returned") throw new DomainError("conflict", "submissionChanged");
    const [open] = await tx
      .select({ draftId: legislationSubmissions.id })
      .from(legislationSubmissions)
      .where(and(eq(legislationSubmissions.replaces, old.id), eq(legislationSubmissions.state, "draft")));
    if (open) return open;
    const [meeting] = await tx.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, old.meetingId));
    const meetingKey = meeting!.key; // a submission belongs to a meeting
    const begun = { draftId: input.draftId, meetingKey, replaces: old.id };
    const draft = await beginDraft(tx, { viewer, now: context.now }, begun);
    if (draft.replaces !== old.id) throw new DomainError("conflict", "submissionChanged");
    const instruments = await tx
      .select()
      .from(legislationInstruments)
      .where(eq(legislationInstruments.submissionId, old.id));
    const [year = "", month = "", day = ""] = (old.adoptedOn ?? "").split("-");
    const typed: Typed = {
      ...{ title: old.title ?? "", kind: old.kind ?? "", officialLanguage: old.officialLanguage ?? "" },
      ...{ adoptedYear: year, adoptedMonth: String(Number(month)), adoptedDay: String(Number(day)) },
      instruments: instruments.map((each) => each.instrument),
      ...Object.fromEntries(instruments.map((each) => [articlesField(each.instrument), each.articles])),
    };
    await tx.update(legislationSubmissions).set({ typed }).where(eq(legislationSubmissions.id, draft.id));
    const held = await tx.select().from(legislationFiles).where(eq(legislationFiles.submissionId, old.id));
    if (held.length > 0)
      await tx.insert(legislationFiles).values(held.map((file) => ({ ...file, submissionId: draft.id })));
    await enterInRecord(tx, context, {
      verb: "start-replacement",
      meetingId: old.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
      detail: { replaces: old.id },
    });

    return { draftId: draft.id };
  });
}
