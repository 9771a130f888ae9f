import { and, eq, isNotNull } from "drizzle-orm";
import { languageOfName, symbolOfName, symbolOfText } from "@/app/_vocabulary/told-file";
import type { Database } from "@/db/client";
import { files, meetingDocuments, meetings, receivedDocumentFiles } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { lockBytes } from "../files/lock-bytes";
import { transactWithBytes } from "../files/transact-with-bytes";
import { readableMeetings } from "../meetings/policy";
import { canIssueDocuments } from "./policy";
import type { ArrivedFile, RefusedFile } from "./receive-document-file";

interface ReceivedFiles {
  meetingKey: string;
  /** the document of all of them, if it is known; else each file tells its own */
  documentId: string | undefined;
  received: ArrivedFile[];
  refused: RefusedFile[];
}

/**
 * Adds received files to those that wait to be issued in a meeting, each with the document and the language that its
 * name or its text tells. Refused files are named there until files are added again.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`.
 */
export async function addReceivedFiles(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { meetingKey, documentId, received, refused }: ReceivedFiles,
): Promise<void> {
  authorize(canIssueDocuments(context.viewer), "add files of documents");

  const { viewer } = context;
  await transactWithBytes(context, { incoming: received.map(({ id }) => id) }, async (tx) => {
    const [meeting] = await tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
      .for("share");
    if (!meeting) throw notFound();
    const documents = await tx
      .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
      .from(meetingDocuments)
      .where(eq(meetingDocuments.meetingId, meeting.id));
    const known = documents.find(({ id }) => id === documentId);
    const symbols = documents.map(({ symbol }) => symbol);
    await tx
      .delete(receivedDocumentFiles)
      .where(and(eq(receivedDocumentFiles.meetingId, meeting.id), isNotNull(receivedDocumentFiles.refusal)));
    for (const { name, ...refusal } of refused) await add(tx, context, { meetingId: meeting.id, name, refusal });
    for (const file of received) {
      const told = symbolOfName(file.name, symbols) ?? symbolOfText(file.head, symbols);
      const document = known ?? documents.find(({ symbol }) => symbol === told);
      const { id, name, format, mediaType, size, sha256, words } = file;
      const uploadedBy = viewer.kind === "account" ? viewer.accountId : null;
      await lockBytes(tx, context.files, id);
      await tx
        .insert(files)
        // No scanner is configured; the secretariat's own files are issued unscanned.
        .values({
          id,
          name,
          mediaType,
          size,
          sha256,
          words,
          scan: "not-scanned",
          uploadedBy,
          uploadedAt: context.now(),
        });
      await add(tx, context, {
        meetingId: meeting.id,
        name,
        fileId: id,
        format,
        documentId: document?.id ?? null,
        locale: languageOfName(name) ?? file.language ?? null,
      });
    }
    if (received.length === 0) return;
    await appendAuditEvent(tx, context, {
      operation: "receive-document-files",
      meetingId: meeting.id,
      subject: known ? { type: "document", id: known.id } : { type: "meeting", id: meetingKey },
      detail: { name: received.map(({ name }) => name).join(", ") },
    });
  });
}

type NewRow = Omit<typeof receivedDocumentFiles.$inferInsert, "id" | "receivedAt">;

async function add(tx: Database, { now }: Pick<Context, "now">, row: NewRow): Promise<void> {
  await tx.insert(receivedDocumentFiles).values({ ...row, receivedAt: now() });
}
