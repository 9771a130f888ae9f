import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { agendaDrafts } from "@/db/schema";
import { canPrepareImports } from "../policy";
import { addSources } from "./add-sources";
import type { DraftRefusal } from "./agenda-draft";
import type { ReceivedAgendaFile } from "./receive-agenda-file";
import { sortFiles } from "./sort-files";

/** Received files of a draft, and those that were refused before they got here. */
export interface DraftFiles {
  draftId: string;
  received: ReceivedAgendaFile[];
  refusals: DraftRefusal[];
}

/**
 * Creates a draft from the received files of one agenda; nothing of it is public. The same form sent
 * twice creates one draft.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `invalid` where no file is an agenda: nothing is stored then.
 */
export async function createImportDraft(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, received, refusals }: DraftFiles,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "create a draft of an agenda");
  if (received.length === 0) throw new DomainError("invalid", "importWithoutAgenda", { field: "files" });

  const { viewer, now } = context;
  const incoming = received.map(({ fileId }) => fileId);
  await transactWithBytes(context, { incoming }, async (tx, removeAfterCommit) => {
    const sorted = sortFiles(received, []);
    const [created] = await tx
      .insert(agendaDrafts)
      .values({
        id: draftId,
        createdBy: viewer.kind === "account" ? viewer.accountId : null,
        createdAt: now(),
        updatedAt: now(),
        particulars: { refusals: [...refusals, ...sorted.refusals] },
      })
      .onConflictDoNothing({ target: agendaDrafts.id })
      .returning({ id: agendaDrafts.id });
    for (const { fileId } of created ? sorted.left : received) removeAfterCommit(fileId);
    if (!created) return;
    await addSources(tx, context, draftId, sorted.taken, 1);
    await appendAuditEvent(tx, context, {
      operation: "create-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: sorted.taken.map(({ name }) => name).join(", ") },
    });
  });
}
