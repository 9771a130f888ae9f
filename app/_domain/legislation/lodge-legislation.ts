import { eq, max } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { legislationFiles, legislationInstruments, legislationSubmissions, meetings } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { holdOwnSubmission } from "./draft-row";
import { canLodge } from "./policy";
import { type Mistake, readDraft, refusalsOf } from "./typed";

export type Lodging =
  | { outcome: "lodged"; submissionId: string }
  /** it stays a draft, and remembers that its mistakes are to be shown */
  | { outcome: "mistakes"; mistakes: Mistake[] };

/**
 * Lodge a draft: it gets the next receipt number of its meeting, and the submission that it replaces is closed. One that is lodged already stays as it
 * is, under the same receipt.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's draft; `conflict` where what it replaces was
 * accepted meanwhile.
 */
export async function lodgeLegislation(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId }: { draftId: string },
): Promise<Lodging> {
  const { viewer } = context;
  authorize(canLodge(viewer), "lodge legislation");

  return context.db.transaction(async (tx): Promise<Lodging> => {
    const draft = await holdOwnSubmission(tx, { viewer }, draftId);
    if (draft.state !== "draft") return { outcome: "lodged", submissionId: draft.id };
    const replaced = draft.replaces ? await holdReturned(tx, viewer, draft.replaces) : undefined;
    // Locks the meeting's row: receipts are numbered one after the other.
    const [meeting] = await tx
      .select({ key: meetings.key, timeZone: meetings.timeZone })
      .from(meetings)
      .where(eq(meetings.id, draft.meetingId))
      .for("update");
    const now = context.now();
    const read = readDraft(draft.typed, {
      files: await tx.$count(legislationFiles, eq(legislationFiles.submissionId, draft.id)),
      refusals: refusalsOf(draft.typed),
      today: dayOf(now, meeting!.timeZone), // a submission belongs to a meeting
    });
    if ("mistakes" in read) {
      const typed = { ...draft.typed, $attempted: "yes" };
      await tx.update(legislationSubmissions).set({ typed }).where(eq(legislationSubmissions.id, draft.id));

      return { outcome: "mistakes", mistakes: read.mistakes };
    }
    const { title, kind, officialLanguage, adoptedOn } = read.input;
    const [last] = await tx
      .select({ number: max(legislationSubmissions.receiptNumber) })
      .from(legislationSubmissions)
      .where(eq(legislationSubmissions.meetingId, draft.meetingId));
    const receiptNumber = (last?.number ?? 0) + 1;
    await tx
      .update(legislationSubmissions)
      .set({
        ...{ state: "lodged", title, kind, officialLanguage, adoptedOn, receiptNumber },
        ...{ lodgedBy: viewer.accountId, lodgedAt: now },
      })
      .where(eq(legislationSubmissions.id, draft.id));
    await tx
      .insert(legislationInstruments)
      .values([...read.articles].map(([instrument, articles]) => ({ submissionId: draft.id, instrument, articles })));
    await enterInRecord(tx, context, {
      verb: "lodge-legislation",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
      detail: { receiptNumber, title, state: viewer.state },
    });
    if (replaced) {
      await tx
        .update(legislationSubmissions)
        .set({ state: "replaced", version: replaced.version + 1 })
        .where(eq(legislationSubmissions.id, replaced.id));
      await enterInRecord(tx, context, {
        verb: "replace-submission",
        meetingId: draft.meetingId,
        subject: { type: "legislation-submission", id: replaced.id },
        detail: {
          ...{ before: replaced.state, after: "replaced" },
          replacedBy: printReceiptNumber(meeting!.key, receiptNumber), // as above
        },
      });
    }

    return { outcome: "lodged", submissionId: draft.id };
  });
}

/** The returned submission that is to be replaced, held before the meeting's row, in the order in which recording it holds them. */
async function holdReturned(tx: Database, viewer: DelegationViewer, id: string) {
  const found = await holdOwnSubmission(tx, { viewer }, id);
  if (found.state !== "returned") throw new DomainError("conflict", "replacedMeanwhile");

  return found;
}
