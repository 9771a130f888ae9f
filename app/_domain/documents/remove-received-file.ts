import { and, eq } from "drizzle-orm";
import { files, meetings, receivedDocumentFiles } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { transactWithBytes } from "../files/transact-with-bytes";
import { readableMeetings } from "../meetings/policy";
import { canIssueDocuments } from "./policy";
import type { RemoveReceivedFile } from "./schemas";

/**
 * Removes a file that waits to be issued, with its bytes.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`.
 */
export async function removeReceivedFile(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { meetingKey, fileId }: RemoveReceivedFile,
): Promise<void> {
  authorize(canIssueDocuments(context.viewer), "remove a file of a document");

  await transactWithBytes(context, {}, async (tx, removeAfterCommit) => {
    const [meeting] = await tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.key, meetingKey), readableMeetings(context.viewer)));
    if (!meeting) throw notFound();
    const [removed] = await tx
      .delete(receivedDocumentFiles)
      .where(and(eq(receivedDocumentFiles.meetingId, meeting.id), eq(receivedDocumentFiles.fileId, fileId)))
      .returning({ name: receivedDocumentFiles.name });
    if (!removed) throw notFound();
    await tx.delete(files).where(eq(files.id, fileId));
    removeAfterCommit(fileId);
    await appendAuditEvent(tx, context, {
      operation: "remove-received-file",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meetingKey },
      detail: { name: removed.name },
    });
  });
}
