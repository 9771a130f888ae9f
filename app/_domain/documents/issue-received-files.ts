import { and, eq, inArray } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { files, meetingDocuments, meetings, receivedDocumentFiles } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { restoreIfDamaged } from "../files/restore-file";
import { transactWithBytes } from "../files/transact-with-bytes";
import { readableMeetings } from "../meetings/policy";
import { issueReceived } from "./issue-document";
import { canIssueDocuments } from "./policy";
import type { IssueReceivedFiles } from "./schemas";
import type { StoreOutcome } from "./store-document-file";

/**
 * Issues files that wait, each in its language under its document, all of them or none. One that is byte for byte
 * the current file changes nothing; another replaces it, and the earlier one stays as history.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found` if a file was
 * issued or removed in the meantime; `invalid` at the field of a document that is gone or withdrawn, or of a second
 * file in the same language and format.
 */
export async function issueReceivedFiles(
  context: Pick<Context, "db" | "viewer" | "now" | "files" | "readText">,
  { meetingKey, files: chosen }: IssueReceivedFiles,
): Promise<{ issued: { symbol: string; locale: Locale; outcome: StoreOutcome["outcome"] }[] }> {
  authorize(canIssueDocuments(context.viewer), "issue files of documents");

  // Before the transaction, because it takes long for large files.
  const texts = await extractTexts(
    context,
    chosen.map(({ fileId }) => fileId),
  );
  const unused: { resentId: string; existing: NonNullable<StoreOutcome["existing"]> }[] = [];
  const issued = await transactWithBytes(context, {}, async (tx) => {
    const meeting = await findMeeting(tx, context, meetingKey);
    const waiting = await lockWaiting(
      tx,
      meeting.id,
      chosen.map(({ fileId }) => fileId),
    );
    const documents = await tx.select().from(meetingDocuments).where(eq(meetingDocuments.meetingId, meeting.id));
    const versions = new Set<string>();
    const outcomes = [];
    for (const { fileId, documentId, locale } of chosen) {
      const file = waiting.get(fileId);
      if (!file) throw notFound();
      const document = documents.find(({ id }) => id === documentId);
      if (!document) throw new DomainError("invalid", "documentRequired", { field: `document-${fileId}` });
      const { symbol } = document;
      if (document.withdrawnAt)
        throw new DomainError("invalid", "documentWithdrawn", { params: { symbol }, field: `document-${fileId}` });
      const version = `${documentId} ${locale} ${file.format}`;
      if (versions.has(version))
        throw new DomainError("invalid", "sameVersionTwice", {
          params: { name: file.name, symbol },
          field: `language-${fileId}`,
        });
      versions.add(version);
      await tx.delete(receivedDocumentFiles).where(eq(receivedDocumentFiles.fileId, fileId));
      const { name: _name, ...facts } = file;
      const received = { ...facts, isFile: true as const, text: texts.get(fileId) };
      const { outcome, existing } = await issueReceived(tx, context, { symbol, meetingKey, locale }, received);
      outcomes.push({ symbol, locale, outcome });
      if (!existing) continue;
      unused.push({ resentId: fileId, existing });
      await tx.delete(files).where(eq(files.id, fileId));
    }

    return outcomes;
  });
  for (const each of unused) await restoreIfDamaged(each, context);

  return { issued };
}

async function extractTexts(
  { db, readText }: Pick<Context, "db" | "readText">,
  ids: string[],
): Promise<Map<string, string | undefined>> {
  const rows = await db.select({ id: files.id, mediaType: files.mediaType }).from(files).where(inArray(files.id, ids));
  const texts = new Map<string, string | undefined>();
  for (const { id, mediaType } of rows) texts.set(id, await readText(id, mediaType));

  return texts;
}

async function findMeeting(tx: Database, { viewer }: Pick<Context, "viewer">, key: string): Promise<{ id: string }> {
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.key, key), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return meeting;
}

/** Returns the waiting files of a meeting by their ids, locked: nobody else issues or removes them. */
async function lockWaiting(tx: Database, meetingId: string, ids: string[]) {
  const rows = await tx
    .select({
      id: files.id,
      name: receivedDocumentFiles.name,
      format: receivedDocumentFiles.format,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
    })
    .from(receivedDocumentFiles)
    .innerJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(and(eq(receivedDocumentFiles.meetingId, meetingId), inArray(receivedDocumentFiles.fileId, ids)))
    .for("update", { of: receivedDocumentFiles });

  return new Map(rows.flatMap(({ format, ...row }) => (format ? [[row.id, { ...row, format }] as const] : [])));
}
