import { getTranslator } from "@/app/_i18n/translator";
import { damagedAmong } from "@/app/_platform/files/check-file";
import { attachment } from "@/app/_platform/files/content-disposition";
import { damagedResponse } from "@/app/_platform/files/damaged-response";
import { matches } from "@/app/_platform/files/download";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/pages";
import { nothingThere } from "@/app/_platform/http/responses/text-responses";
import { archiveLimiter, RETRY_AFTER_SECONDS } from "@/app/_platform/meeting-archive/limiter";
import { gatherArchive } from "@/app/_platform/meeting-archive/meeting-archive";
import { zipStream } from "@/app/_platform/meeting-archive/zip-stream";
import { isolated } from "@/app/_vocabulary/direction";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/**
 * The whole meeting in one language as one download, streamed while it is made: how long it gets is known only then. Where a file of it is damaged it is
 * refused before it begins, for what has begun can only break off.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const leave = await archiveLimiter().enter({ signal: request.signal });
  if (!leave) {
    const headers = { "Retry-After": String(RETRY_AFTER_SECONDS), "Content-Type": "text/plain; charset=utf-8" };

    return new Response(`${getTranslator(locale, "errors")("archiveQueueFull")}\n`, { status: 503, headers });
  }
  let streaming = false;
  try {
    const context = await getPublicContext();
    const archive = await ifFound(gatherArchive(context, meeting, locale));
    if (!archive) return nothingThere(locale);
    const headers = {
      "Cache-Control": "public, max-age=0, must-revalidate",
      "Content-Disposition": attachment(archive.name),
      "Content-Language": locale,
      "Content-Type": "application/zip",
      ETag: archive.etag,
    };
    if (matches(request.headers.get("if-none-match"), archive.etag))
      return new Response(null, { status: 304, headers });
    const damaged = await damagedAmong(context, archive.files);
    if (damaged.length > 0) {
      const names = damaged.map(({ name }) => isolated(name)).join(", ");

      return damagedResponse(request, locale, getTranslator(locale, "problems")("archiveDamagedText", { names }));
    }
    if (request.method === "HEAD") return new Response(null, { headers });
    streaming = true;

    return new Response(zipStream(archive.entries, leave), { headers });
  } finally {
    if (!streaming) leave();
  }
}

export { GET as HEAD };
