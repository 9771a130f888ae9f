import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { meetingDocuments, meetings } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { restoreIfDamaged } from "../files/restore-file";
import type { IncomingFile } from "../files/store-inspected";
import { transactWithBytes } from "../files/transact-with-bytes";
import { appendPublicChange } from "../public-changes/append-public-change";
import { refuseUnprintable } from "../refuse-unprintable";
import { type EnsuredDocument, ensureDocument } from "./ensure-document";
import { indexDocument } from "./index-document";
import { lockPublicDocument } from "./lock-public-document";
import { notifyOfDocument } from "./notify-of-document";
import { canIssueDocuments } from "./policy";
import type { IssueDocument } from "./schemas";
import { storeAndInspect } from "./store-and-inspect";
import type { IssueReasons } from "./store-document-edition";
import { type ReceivedFile, type StoreOutcome, storeDocumentFile } from "./store-document-file";

export interface IssuedDocument {
  symbol: string;
  format: DocumentFormat;
  outcome: StoreOutcome["outcome"];
  sha256: string;
  size: number;
}

/**
 * Issues a document in one language and format; from then on it is readable according to its
 * distribution. A file that differs from the current one in the same language and format replaces
 * it (reissue); an identical one changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `invalid`
 * for a file that is no document, or an unknown meeting or item; `conflict` if the document was
 * withdrawn or is known with other details. Nothing is stored then.
 */
export async function issueDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "files" | "recognizeFormat" | "readText" | "unprintable">,
  input: IssueDocument & IncomingFile,
): Promise<IssuedDocument> {
  authorize(canIssueDocuments(context.viewer), "issue a document");
  if (input.title) refuseUnprintable(context, "title", input.title, input.locale);

  const id = randomUUID();
  const file = await receive(context, id, input);
  const { outcome, symbol, existing } = await transactWithBytes(context, { incoming: id }, (tx) =>
    issueReceived(tx, context, input, file),
  );
  if (existing) await restoreIfDamaged({ existing: existing, resentId: id }, context);

  return { symbol, outcome, format: file.format, sha256: file.sha256, size: file.size };
}

/** A file whose bytes are in the store, with its text for the search index. */
export type IssuableFile = ReceivedFile & { text: string | undefined };

/** Issues a document with a file that is received, in a transaction of the caller. */
export async function issueReceived(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "files" | "readText">,
  input: IssueDocument & IssueReasons,
  file: IssuableFile,
): Promise<StoreOutcome & { symbol: string }> {
  const ensured = await ensureDocument(tx, input);
  const stored = await storeDocumentFile(tx, context, ensured, input, file);
  if (stored.outcome !== "unchanged")
    await registerIssue(tx, context, ensured, input, { ...stored, file, text: file.text });

  return { ...stored, symbol: ensured.document.symbol };
}

/** @throws {DomainError} `invalid` if the file is too large, or no document by its content. */
async function receive(
  context: Pick<Context, "files" | "recognizeFormat" | "readText">,
  id: string,
  { symbol: name, bytes, limit }: IssueDocument & IncomingFile,
): Promise<IssuableFile> {
  const stored = await storeAndInspect(context, id, { bytes, limit });
  if (!("unfit" in stored)) return { id, ...stored };
  const size = stored.unfit === "fileTooLarge" ? { size: `${limit}` } : undefined;
  throw new DomainError("invalid", stored.unfit, { params: { name, ...size }, field: "file" });
}

interface IssuedFile extends StoreOutcome {
  file: ReceivedFile;
  text: string | undefined;
}

/**
 * Writes everything that follows from an issue: its day, the audit event, the invalidation, the
 * search index and the alerts.
 */
async function registerIssue(
  tx: Database,
  context: Pick<Context, "now" | "viewer" | "readText">,
  { document, isNew, hasNewDetails }: EnsuredDocument,
  { locale, issuedOn, notes, reason }: IssueDocument & IssueReasons,
  { file, outcome, earlierSha256, text }: IssuedFile,
): Promise<void> {
  const [meeting] = await tx
    .select({ zone: meetings.timeZone })
    .from(meetings)
    .where(eq(meetings.id, document.meetingId));
  const day = document.issuedOn ?? issuedOn ?? dayOf(context.now(), meeting?.zone ?? "UTC");
  const issued = { issuedOn: day, reservedAt: null };
  await tx.update(meetingDocuments).set(issued).where(eq(meetingDocuments.id, document.id));
  const { symbol, meetingId } = document;
  const isPublic = await lockPublicDocument(tx, { ...document, ...issued });
  const { format, sha256, size } = file;
  await appendAuditEvent(tx, context, {
    operation: "issue-document",
    meetingId,
    subject: { type: "document", id: document.id },
    detail: {
      symbol,
      locale,
      format,
      outcome,
      sha256,
      size,
      earlierSha256,
      public: isPublic,
      ...(notes && { notes }),
      ...(reason && { reason }),
    },
  });
  await invalidateDocument(tx, document);
  // Pages that cite a symbol which had no document learn of it by this tag alone.
  if (isNew || document.issuedOn === null || document.reservedAt) await invalidateMeetingList(tx);
  if (!isPublic) return;

  // A new title is also displayed in the languages that have none.
  const extracted = new Map([[file.id, text]]);
  const isWhole = hasNewDetails || document.reservedAt !== null; // of a reserved one nothing is indexed yet
  await indexDocument(tx, context, document.id, isWhole ? { extracted } : { locale, extracted });
  if (outcome === "described") return;
  await appendPublicChange(tx, context, {
    meetingId,
    kind: "issue-document",
    subjectId: document.id,
    symbol,
    locale,
    replacesEarlier: outcome === "reissued",
  });
  await notifyOfDocument(tx, context, document, {
    key: `issue-document ${file.id}`,
    kind: outcome === "reissued" ? "document-reissued" : "document-issued",
    languages: [locale],
  });
}
