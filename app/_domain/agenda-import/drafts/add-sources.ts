import type { Context } from "@/app/_domain/context";
import { lockBytes } from "@/app/_domain/files/lock-bytes";
import type { Database } from "@/db/client";
import { agendaDraftSources, files } from "@/db/schema";
import type { SourceFormat } from "../source-document";
import type { ReceivedAgendaFile } from "./receive-agenda-file";

const MEDIA_TYPES: Record<SourceFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  pdf: "application/pdf",
  text: "text/plain",
};

/** Adds received files to a draft, as the sources of their languages. */
export async function addSources(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "files">,
  draftId: string,
  received: ReceivedAgendaFile[],
  firstPosition: number,
): Promise<void> {
  const uploadedBy = context.viewer.kind === "account" ? context.viewer.accountId : null;
  for (const [index, { fileId, name, size, sha256, source }] of received.entries()) {
    const { agenda } = source;
    const { format, locale } = agenda;
    const mediaType = MEDIA_TYPES[format];
    await lockBytes(tx, context.files, fileId);
    await tx
      .insert(files)
      // No scanner is configured; the secretariat's own files are read unscanned.
      .values({
        id: fileId,
        name,
        mediaType,
        size,
        sha256,
        scan: "not-scanned",
        uploadedBy,
        uploadedAt: context.now(),
      });
    await tx.insert(agendaDraftSources).values({
      draftId,
      position: firstPosition + index,
      name,
      format,
      sha256,
      size,
      fileId,
      locale,
      readAgenda: source,
      agenda,
    });
  }
}
