import { findImportFile } from "@/app/_domain/agenda-import/drafts/file-queries";
import { findReadableDocumentFile } from "@/app/_domain/documents/file-queries";
import { findWaitingFile } from "@/app/_domain/documents/received-queries";
import { DomainError } from "@/app/_domain/errors";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { bestLocale } from "@/app/_i18n/best-locale";
import { getTranslator } from "@/app/_i18n/translator";
import { checkFile } from "@/app/_platform/files/check-file";
import { damagedFileResponse } from "@/app/_platform/files/damaged-file-response";
import { fileResponse } from "@/app/_platform/files/file-response";
import { getContext } from "@/app/_platform/http/context";
import { isolateText } from "@/app/_vocabulary/direction";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";

export const dynamic = "force-dynamic";

/**
 * The one download gate: a document's file for those who may read the document, the source of
 * an import for those who prepare it, a file that waits to be issued for those who issue it, a file of
 * legislation for those concerned. A file that the viewer may not read is not found; a damaged one is refused.
 */
export async function GET(request: Request, { params }: RouteContext<"/api/files/[fileId]">): Promise<Response> {
  const context = await getContext();
  const { fileId } = await params;
  try {
    const publicFile = await findReadableDocumentFile({ ...context, viewer: PUBLIC_VIEWER }, fileId);
    const file =
      publicFile ??
      (await findReadableDocumentFile(context, fileId)) ??
      (await findImportFile(context, fileId)) ??
      (await findWaitingFile(context, fileId)) ??
      (await getReadableFile(context, fileId));
    if ((await checkFile(context, file)) === "ok")
      return await fileResponse(request, file, context.files, publicFile ? "public" : "private");
    const locale = bestLocale(request.headers);
    const name = isolateText(file.name);

    return damagedFileResponse(request, locale, getTranslator(locale, "problems")("fileDamagedText", { name }));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;

    return new Response("Not found", {
      status: 404,
      headers: { "Cache-Control": "private, no-store", "Content-Type": "text/plain; charset=utf-8" },
    });
  }
}

export { GET as HEAD };
