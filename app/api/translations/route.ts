import { canTranslate } from "@/app/_domain/agenda/policy";
import { importTranslation } from "@/app/_domain/translations/import-translation";
import { formatSize } from "@/app/_i18n/format";
import { IncompleteForm, readMultipart } from "@/app/_platform/files/multipart";
import { readTranslationFile } from "@/app/_platform/files/read-translation-file";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import { getContext } from "@/app/_platform/http/context";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { requireStorageSpaceFor } from "@/app/_platform/storage-space";
import { paths } from "@/app/_vocabulary/paths";
import { UnreadableTranslation } from "@/app/_vocabulary/translation-file";
import { errorResponse, incompleteResponse, refuseUnread, requestedLocale } from "../_uploads/responses";
import { redirectResponse, refusalResponse } from "../legislation/responses";

export const dynamic = "force-dynamic";

/** The largest translation file: the texts of the longest agendas, in two languages. */
const MAX_BYTES = 8_000_000;

/** Receives a translation file that comes back, and leads to what was taken from it. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = requestedLocale(query);
  const meetingKey = query.get("meeting") ?? "";
  if (!isSameOrigin(request.headers)) return refuseUnread(request, locale, "otherOrigin");
  try {
    const context = await getContext();
    if (context.viewer.kind === "public") {
      await discardStream(request.body);
      const signIn = paths.signIn(locale, paths.secretariatLanguages(locale, meetingKey));

      return refusalResponse(request, locale, 401, "sessionExpired", {}, signIn);
    }
    if (!canTranslate(context.viewer)) return refuseUnread(request, locale, "forbidden");
    await requireStorageSpaceFor(Number(request.headers.get("content-length") ?? 0));
    const sent = await readSentFile(request);
    if (!sent) return refusalResponse(request, locale, 422, "filesRequired");
    if (sent.bytes === undefined) {
      const size = formatSize(MAX_BYTES, locale);
      return refusalResponse(request, locale, 413, "translationTooLarge", { size });
    }
    const file = await readTranslationFile(sent.bytes);
    const { id } = await importTranslation(context, { meetingKey, name: sent.name, file });

    return redirectResponse(request, paths.secretariatLanguages(locale, meetingKey, { import: id }));
  } catch (error) {
    if (error instanceof IncompleteForm)
      return incompleteResponse(request, locale, error.stalled ? "stalled" : "broken-off");
    if (error instanceof UnreadableTranslation) return refusalResponse(request, locale, 422, "translationUnreadable");

    return errorResponse(request, locale, error);
  }
}

/** Reads the first file of the form; without bytes if it is too large. */
async function readSentFile(request: Request): Promise<{ name: string; bytes: Buffer | undefined } | undefined> {
  let sent: { name: string; bytes: Buffer | undefined } | undefined;
  await readMultipart(
    request,
    {
      field: () => {},
      file: async (name, bytes) => {
        const chunks: Uint8Array[] = [];
        let size = 0;
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size <= MAX_BYTES) chunks.push(chunk);
        }
        sent = { name, bytes: size <= MAX_BYTES ? Buffer.concat(chunks) : undefined };
      },
    },
    { files: 1, fields: 4, fieldBytes: 1_000 },
  );

  return sent;
}
