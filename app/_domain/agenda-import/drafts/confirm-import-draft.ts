import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError } from "@/app/_domain/errors";
import { lockMeetingCreation } from "@/app/_domain/meetings/lock-meeting-creation";
import type { Database } from "@/db/client";
import { agendaDrafts, meetings } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { issueSources, recognizeSources } from "./issue-sources";
import { loadDraft, lockDraft } from "./lock-draft";
import { resolveDraft } from "./resolve-draft";
import type { ConfirmImportDraft } from "./schemas";
import { storeLanguages } from "./store-languages";

type ConfirmContext = Pick<Context, "db" | "viewer" | "now" | "files" | "recognizeFormat" | "readText">;

/**
 * Stores the agenda of a draft in all its languages and issues its files as those of the document; from
 * then on the meeting is public. The draft keeps its sources.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if it is no longer open or has changed; `invalid` if a particular is missing.
 */
export async function confirmImportDraft(
  context: ConfirmContext,
  { draftId, version }: ConfirmImportDraft,
): Promise<{ meetingKey: string }> {
  authorize(canPrepareImports(context.viewer), "confirm a draft of an agenda");

  const confirmed = await findConfirmed(context.db, draftId);
  if (confirmed) return confirmed;
  // Before the transaction, because it takes long for a large file.
  const issuable = await recognizeSources(context, (await loadDraft(context.db, draftId)).sources);

  return context.db.transaction(async (tx) => {
    await lockMeetingCreation(tx);
    const draft = await lockDraft(tx, draftId, version);
    const resolved = await resolveDraft(tx, draft);
    if (!resolved?.target || resolved.missing.length > 0) throw new DomainError("invalid", "importIncomplete");
    const { primary, target, agendas } = resolved;
    const stored = await storeLanguages(tx, context, {
      target,
      isConfirmed: true,
      takePrinted: draft.particulars.takePrinted ?? {},
      languages: [primary, ...draft.sources.filter((source) => source !== primary)].map((source) => ({
        agenda: agendas.get(source.id) ?? source.agenda,
        sourceSha256: source.sha256,
      })),
    });
    const { meetingId, meetingKey, symbol } = stored;
    // Its sources stay files of the draft: they become the document's too.
    await issueSources(
      tx,
      context,
      stored,
      issuable.map((file) => ({ ...file, isFile: true })),
    );
    await tx
      .update(agendaDrafts)
      .set({ status: "confirmed", meetingId, version: draft.version + 1, updatedAt: context.now() })
      .where(eq(agendaDrafts.id, draftId));
    await appendAuditEvent(tx, context, {
      operation: "confirm-agenda-draft",
      meetingId,
      subject: { type: "agenda-draft", id: draftId },
      detail: { symbol, name: draft.sources.map(({ name }) => name).join(", ") },
    });

    return { meetingKey };
  });
}

/** The same confirmation sent twice leads to the same meeting. */
async function findConfirmed(db: Database, draftId: string): Promise<{ meetingKey: string } | undefined> {
  const [found] = await db
    .select({ status: agendaDrafts.status, meetingKey: meetings.key })
    .from(agendaDrafts)
    .innerJoin(meetings, eq(meetings.id, agendaDrafts.meetingId))
    .where(eq(agendaDrafts.id, draftId));

  return found?.status === "confirmed" ? { meetingKey: found.meetingKey } : undefined;
}
