import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import type { Database } from "@/db/client";
import { agendaDrafts } from "@/db/schema";
import { addSources } from "./add-sources";
import type { DraftParticulars } from "./agenda-draft";
import type { SortedFiles } from "./sort-files";

/** A draft to be created, with the files that it takes. */
export interface NewDraft {
  draftId: string;
  files: SortedFiles;
  particulars: DraftParticulars;
}

/**
 * Creates a draft of files that were sorted for it, in a transaction of the caller.
 *
 * @returns whether it was created: the same form may have been sent before.
 */
export async function insertDraft(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "files">,
  { draftId, files, particulars }: NewDraft,
): Promise<boolean> {
  const { viewer, now } = context;
  const [created] = await tx
    .insert(agendaDrafts)
    .values({
      id: draftId,
      createdBy: viewer.kind === "account" ? viewer.accountId : null,
      createdAt: now(),
      updatedAt: now(),
      particulars: { ...particulars },
    })
    .onConflictDoNothing({ target: agendaDrafts.id })
    .returning({ id: agendaDrafts.id });
  if (!created) return false;
  await addSources(tx, context, draftId, files.taken, 1);
  await appendAuditEvent(tx, context, {
    operation: "create-agenda-draft",
    subject: { type: "agenda-draft", id: draftId },
    detail: { name: files.taken.map(({ name }) => name).join(", ") },
  });

  return true;
}
