import { eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { files, receivedDocumentFiles } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { restoreIfDamaged } from "../files/restore-file";
import { transactWithBytes } from "../files/transact-with-bytes";
import { extractTextsOfFiles, type TextsOfFiles } from "./extract-texts-of-files";
import { issueReceived } from "./issue-document";
import { lockFilesToIssue } from "./lock-files-to-issue";
import { canIssueDocuments } from "./policy";
import type { IssueReceivedFiles } from "./schemas";
import type { StoreOutcome } from "./store-document-file";

/**
 * Issues files that wait, each in its language under its document, all of them or none. One that is byte for byte
 * the current file changes nothing; another replaces it, and the earlier one stays as history.
 *
 * @param extracted the texts of the files, if the caller has extracted them before a transaction of its own.
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found` if a file was
 * issued or removed in the meantime; `invalid` at the field of a document that is gone or withdrawn, or of a second
 * file in the same language and format.
 */
export async function issueReceivedFiles(
  context: Pick<Context, "db" | "viewer" | "now" | "files" | "readText">,
  input: IssueReceivedFiles,
  extracted?: TextsOfFiles,
): Promise<{ issued: { symbol: string; locale: Locale; outcome: StoreOutcome["outcome"] }[] }> {
  authorize(canIssueDocuments(context.viewer), "issue files of documents");

  const { meetingKey, notes, reason } = input;
  // Before the transaction, because it takes long for large files.
  const texts = extracted ?? (await extractTextsOfFiles(context.db, context, input));
  // The index of a document is made of all its files, also of those that are issued with it.
  const readText: Context["readText"] = async (id, mediaType) =>
    texts.has(id) ? texts.get(id) : context.readText(id, mediaType);
  // The files of one document that are issued together are one edition.
  const at = context.now();
  const issuing = { ...context, now: () => at, readText };
  const unused: { resentId: string; existing: NonNullable<StoreOutcome["existing"]> }[] = [];
  const issued = await transactWithBytes(context, {}, async (tx) => {
    const outcomes = [];
    for (const { symbol, locale, file } of await lockFilesToIssue(tx, context.viewer, input)) {
      await tx.delete(receivedDocumentFiles).where(eq(receivedDocumentFiles.fileId, file.id));
      const received = { ...file, isFile: true as const, text: texts.get(file.id) };
      const place = { symbol, meetingKey, locale, notes, reason };
      const { outcome, existing } = await issueReceived(tx, issuing, place, received);
      outcomes.push({ symbol, locale, outcome });
      if (!existing) continue;
      unused.push({ resentId: file.id, existing });
      await tx.delete(files).where(eq(files.id, file.id));
    }

    return outcomes;
  });
  for (const each of unused) await restoreIfDamaged(each, context);

  return { issued };
}
