import { and, eq, isNull } from "drizzle-orm";
import { countWords } from "@/app/_vocabulary/count-words";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { documentFileName } from "@/app/_vocabulary/document-name";
import type { Database } from "@/db/client";
import { files, meetingDocumentFiles, meetingDocumentVersions } from "@/db/schema";
import type { Context } from "../context";
import type { FileFacts } from "../files/file-store";
import { lockBytes } from "../files/lock-bytes";
import type { EnsuredDocument } from "./ensure-document";
import type { IssueDocument } from "./schemas";
import { type IssueReasons, storeDocumentEdition } from "./store-document-edition";

/** A file in the store, with its format recognized. */
export interface ReceivedFile {
  id: string;
  format: DocumentFormat;
  mediaType: string;
  size: number;
  sha256: string;
  /** of its text, if they are counted already */
  words?: number | null;
  /** it is a file already, such as the source of a draft, and becomes the document's too */
  isFile?: true;
}

export interface StoreOutcome {
  /** `described`: the file is the current one, but other details of the document are new */
  outcome: "issued" | "reissued" | "described" | "unchanged";
  /** the identical current file */
  existing?: FileFacts & { id: string };
  earlierSha256?: string;
}

/**
 * Makes a file the current one of its language and format, and marks the earlier one superseded.
 */
export async function storeDocumentFile(
  tx: Database,
  context: Pick<Context, "now" | "viewer" | "files">,
  { document, hasNewDetails }: EnsuredDocument,
  { locale, notes, reason }: IssueDocument & IssueReasons,
  file: ReceivedFile & { text: string | undefined },
): Promise<StoreOutcome> {
  const at = { documentId: document.id, locale };
  const { format } = file;
  const [current] = await tx
    .select({ id: files.id, size: files.size, sha256: files.sha256 })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(
      and(
        eq(meetingDocumentFiles.documentId, document.id),
        eq(meetingDocumentFiles.locale, locale),
        eq(meetingDocumentFiles.format, format),
        isNull(meetingDocumentFiles.supersededAt),
      ),
    );
  if (current?.sha256 === file.sha256) return { outcome: hasNewDetails ? "described" : "unchanged", existing: current };

  const now = context.now();
  if (current)
    await tx.update(meetingDocumentFiles).set({ supersededAt: now }).where(eq(meetingDocumentFiles.fileId, current.id));
  const { id, mediaType, size, sha256 } = file;
  // Null is counted at the next start: the reader may have failed.
  const words = file.words ?? (file.text === undefined ? null : countWords(file.text));
  const name = documentFileName(document.symbol, locale, format);
  const uploadedBy = context.viewer.kind === "account" ? context.viewer.accountId : null;
  const scan = "not-scanned"; // no scanner is configured; the secretariat's own files are issued unscanned
  if (file.isFile)
    await tx
      .update(files)
      .set({ name, mediaType, ...(words !== null && { words }) })
      .where(eq(files.id, id));
  else {
    await lockBytes(tx, context.files, id);
    await tx.insert(files).values({ id, name, mediaType, size, sha256, words, scan, uploadedBy, uploadedAt: now });
  }
  await storeDocumentEdition(tx, context, { documentId: document.id, issuedAt: now, notes, reason });
  await tx.insert(meetingDocumentFiles).values({ fileId: id, ...at, format, issuedAt: now });
  const issued = { availability: "issued", changedAt: now } as const;
  await tx
    .insert(meetingDocumentVersions)
    .values({ ...at, ...issued })
    .onConflictDoUpdate({
      target: [meetingDocumentVersions.documentId, meetingDocumentVersions.locale],
      set: issued,
    });

  return current ? { outcome: "reissued", earlierSha256: current.sha256 } : { outcome: "issued" };
}
