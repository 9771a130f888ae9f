import { and, eq, inArray, isNotNull, lt, or } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { DISCARDED_IMPORT_DAYS } from "@/app/_vocabulary/discarded-imports";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { agendaDraftSources, agendaDrafts, files } from "@/db/schema";

const DAY_MS = 86_400_000;

/**
 * Deletes the files of drafts that were discarded, and those that were removed from a draft, 30 days
 * after; they cannot be restored any more.
 *
 * @returns how many files were deleted.
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function deleteDiscardedFiles(context: Pick<Context, "db" | "viewer" | "now" | "files">): Promise<number> {
  authorize(isSystem(context.viewer), "delete the files of discarded drafts of agendas");

  const before = new Date(context.now().getTime() - DISCARDED_IMPORT_DAYS * DAY_MS);

  return transactWithBytes(context, {}, async (tx, removeAfterCommit) => {
    const old = await tx
      .select({ id: agendaDraftSources.id, fileId: agendaDraftSources.fileId, size: agendaDraftSources.size })
      .from(agendaDraftSources)
      .innerJoin(agendaDrafts, eq(agendaDrafts.id, agendaDraftSources.draftId))
      .where(
        or(
          and(eq(agendaDrafts.status, "discarded"), lt(agendaDrafts.updatedAt, before)),
          and(isNotNull(agendaDraftSources.removedAt), lt(agendaDraftSources.removedAt, before)),
        ),
      )
      .for("update");
    if (old.length === 0) return 0;
    await tx.delete(agendaDraftSources).where(
      inArray(
        agendaDraftSources.id,
        old.map(({ id }) => id),
      ),
    );
    await tx.delete(files).where(
      inArray(
        files.id,
        old.map(({ fileId }) => fileId),
      ),
    );
    for (const { fileId } of old) removeAfterCommit(fileId);
    await appendAuditEvent(tx, context, {
      operation: "delete-discarded-files",
      subject: { type: "file-store", id: "files" },
      detail: { files: old.length, size: old.reduce((sum, { size }) => sum + size, 0) },
    });

    return old.length;
  });
}

function isSystem(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
