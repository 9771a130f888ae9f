import { addReceivedFiles } from "@/app/_domain/documents/add-received-files";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { receiveDocumentFile } from "@/app/_domain/documents/receive-document-file";
import { env } from "@/app/_platform/env";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import { receiveFiles } from "@/app/_platform/files/receive-files";
import { getContext } from "@/app/_platform/http/context";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { requireStorageSpaceFor } from "@/app/_platform/storage-space";
import { isId } from "@/app/_vocabulary/ids";
import { paths } from "@/app/_vocabulary/paths";
import { errorResponse, incompleteResponse, refuseUnread, requestedLocale } from "../_uploads/responses";
import { redirectResponse, refusalResponse } from "../legislation/responses";

export const dynamic = "force-dynamic";

/** The files of a meeting's documents in six languages, and in two formats. */
const MAX_FILES = 200;

/** Receives files of a meeting's documents, from the form without JavaScript and from the one with a progress bar. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = requestedLocale(query);
  const meetingKey = query.get("meeting") ?? "";
  const document = query.get("document");
  const page = paths.secretariatDocumentFiles(locale, meetingKey);
  if (!isSameOrigin(request.headers)) return refuseUnread(request, locale, "otherOrigin");
  try {
    const context = await getContext();
    if (context.viewer.kind === "public") {
      await discardStream(request.body);

      return refusalResponse(request, locale, 401, "sessionExpired", {}, paths.signIn(locale, page));
    }
    if (!canIssueDocuments(context.viewer)) return refuseUnread(request, locale, "forbidden");
    await requireStorageSpaceFor(Number(request.headers.get("content-length") ?? 0));
    const form = await receiveFiles(context, request, {
      receive: (file) => receiveDocumentFile(context, { ...file, limit: env().maxUploadBytes }),
      idOf: ({ id }) => id,
      maxFiles: MAX_FILES,
    });
    if ("outcome" in form) return incompleteResponse(request, locale, form.outcome);
    const { received, refused } = form;
    if (received.length + refused.length === 0) return refusalResponse(request, locale, 422, "filesRequired");
    const documentId = isId(document) ? document.toLowerCase() : undefined;
    await addReceivedFiles(context, { meetingKey, documentId, received, refused });

    return redirectResponse(request, paths.secretariatDocumentFiles(locale, meetingKey, { done: "filesAdded" }));
  } catch (error) {
    return errorResponse(request, locale, error);
  }
}
