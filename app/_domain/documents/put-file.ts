import { and, eq, isNull } from "drizzle-orm";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { documentFileName } from "@/app/_vocabulary/document-name";
import type { Database } from "@/db/client";
import { files, meetingDocumentFiles, meetingDocumentVersions } from "@/db/schema";
import type { Context, FileFacts } from "../context";
import { holdBytes } from "../files/hold-bytes";
import type { Ensured } from "./ensure-document";
import type { IssueDocument } from "./schemas";

/** A file whose bytes are in the store and whose content is known. */
export interface TakenIn {
  id: string;
  format: DocumentFormat;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface Placed {
  /** `described`: the same file was there, but something else of what was said of the document is new */
  outcome: "issued" | "reissued" | "described" | "unchanged";
  /** the same file, that was there */
  same?: FileFacts & { id: string };
  earlierSha256?: string;
}

/** Put the file in its place; the one that stood there is kept as superseded. */
export async function putFile(
  tx: Database,
  context: Pick<Context, "now" | "viewer" | "files">,
  { document, described }: Ensured,
  { locale }: IssueDocument,
  file: TakenIn,
): Promise<Placed> {
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
  if (current?.sha256 === file.sha256) return { outcome: described ? "described" : "unchanged", same: current };

  const now = context.now();
  if (current)
    await tx.update(meetingDocumentFiles).set({ supersededAt: now }).where(eq(meetingDocumentFiles.fileId, current.id));
  const { id, mediaType, size, sha256 } = file;
  const name = documentFileName(document.symbol, locale, format);
  const uploadedBy = context.viewer.kind === "account" ? context.viewer.accountId : null;
  const scan = "not-scanned"; // no scanner is configured: the secretariat's own files are issued all the same
  await holdBytes(tx, context.files, id);
  await tx.insert(files).values({ id, name, mediaType, size, sha256, scan, uploadedBy, uploadedAt: now });
  await tx.insert(meetingDocumentFiles).values({ fileId: id, ...at, format, issuedAt: now });
  const standing = { state: "issued", changedAt: now } as const;
  await tx
    .insert(meetingDocumentVersions)
    .values({ ...at, ...standing })
    .onConflictDoUpdate({
      target: [meetingDocumentVersions.documentId, meetingDocumentVersions.locale],
      set: standing,
    });

  return current ? { outcome: "reissued", earlierSha256: current.sha256 } : { outcome: "issued" };
}
