import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { dayOf } from "@/app/_vocabulary/instants";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetingDocuments, meetings } from "@/db/schema";
import { announceDocument, announceMeetings } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import { type Context, FileTooLarge } from "../context";
import { authorize, DomainError } from "../errors";
import { restoreIfDamaged } from "../files/restore-file";
import { removeBytes, transactWithBytes } from "../files/transact-with-bytes";
import { refuseUnprintable } from "../refuse-unprintable";
import { type Ensured, ensureDocument } from "./ensure-document";
import { indexDocument } from "./index-document";
import { canIssueDocuments, canReadDocument } from "./policy";
import { type Placed, putFile, type TakenIn } from "./put-file";
import type { IssueDocument } from "./schemas";
import { tellOfDocument } from "./tell-of-document";

/** The file in which a document is issued. */
export interface IncomingFile {
  bytes: AsyncIterable<Uint8Array>;
  /** bytes that it may have */
  limit: number;
}

export interface IssuedDocument {
  symbol: string;
  format: DocumentFormat;
  outcome: Placed["outcome"];
  sha256: string;
  size: number;
}

/**
 * Issue a document in one language and format, from now on readable according to its distribution: under a new symbol, or one that the portal knows. A
 * file that differs from the one in the same language and format takes its place (reissue); the same one changes nothing.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat issues; `invalid` for a file that is no document, or a meeting or item that is not
 * there; `conflict` where the document was withdrawn or stands otherwise than is said. Nothing is kept then.
 */
export async function issueDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "files" | "recognizeFormat" | "readText" | "unprintable">,
  input: IssueDocument & IncomingFile,
): Promise<IssuedDocument> {
  authorize(canIssueDocuments(context.viewer), "issue a document");
  if (input.title) refuseUnprintable(context, "title", input.title, input.locale);

  const id = randomUUID();
  const file = await takeIn(context, id, input);
  const { outcome, symbol, same } = await transactWithBytes(context, { incoming: id }, async (tx) => {
    const ensured = await ensureDocument(tx, input);
    const placed = await putFile(tx, context, ensured, input, file);
    if (placed.outcome !== "unchanged")
      await announce(tx, context, ensured, input, { ...placed, file, text: file.text });

    return { ...placed, symbol: ensured.document.symbol };
  });
  if (same) await restoreIfDamaged({ held: same, sent: id }, context);

  return { symbol, outcome, format: file.format, sha256: file.sha256, size: file.size };
}

/**
 * Has the bytes safely on disk, looks at them and reads their words: before the transaction, as that takes its time with a large file. Of what is refused or
 * fails here nothing is kept: no row has named it yet.
 *
 * @throws {DomainError} `invalid` where it is too large, or by its content no document.
 */
async function takeIn(
  context: Pick<Context, "files" | "recognizeFormat" | "readText">,
  id: string,
  { symbol: name, bytes, limit }: IssueDocument & IncomingFile,
): Promise<TakenIn & { text: string | undefined }> {
  try {
    const { size, sha256 } = await context.files.put(id, bytes, limit);
    const found = await context.recognizeFormat(id);
    if ("unfit" in found) throw new DomainError("invalid", found.unfit, { params: { name }, field: "file" });

    return { id, size, sha256, ...found, text: await context.readText(id, found.mediaType) };
  } catch (error) {
    await removeBytes(context.files, id);
    if (!(error instanceof FileTooLarge)) throw error;
    throw new DomainError("invalid", "fileTooLarge", { params: { name, size: `${limit}` }, field: "file" });
  }
}

interface Done extends Placed {
  file: TakenIn;
  text: string | undefined;
}

/** Make it known: its day, the record, the search, the pages, the subscribers. */
async function announce(
  tx: Database,
  context: Pick<Context, "now" | "viewer" | "readText">,
  { document, created, described }: Ensured,
  { locale, issuedOn }: IssueDocument,
  { file, outcome, earlierSha256, text }: Done,
): Promise<void> {
  const [meeting] = await tx
    .select({ zone: meetings.timeZone })
    .from(meetings)
    .where(eq(meetings.id, document.meetingId));
  const day = document.issuedOn ?? issuedOn ?? dayOf(context.now(), meeting?.zone ?? "UTC");
  await tx.update(meetingDocuments).set({ issuedOn: day }).where(eq(meetingDocuments.id, document.id));
  const { symbol, meetingId } = document;
  const isPublic = canReadDocument(PUBLIC_VIEWER, { ...document, issuedOn: day });
  const { format, sha256, size } = file;
  await enterInRecord(tx, context, {
    verb: "issue-document",
    meetingId,
    subject: { type: "document", id: document.id },
    detail: { symbol, locale, format, outcome, sha256, size, earlierSha256, public: isPublic },
  });
  await announceDocument(tx, document);
  // Where it was cited before it was there, nothing but this says that it is now.
  if (created || document.issuedOn === null) await announceMeetings(tx);
  if (!isPublic) return;

  // A new title is shown in the languages that have none, too.
  const read = new Map([[file.id, text]]);
  await indexDocument(tx, context, document.id, described ? { read } : { locale, read });
  if (outcome === "described") return;
  await tellOfDocument(tx, context, document, {
    key: `issue-document ${file.id}`,
    kind: outcome === "reissued" ? "document-reissued" : "document-issued",
    languages: [locale],
  });
}
