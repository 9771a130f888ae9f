import { getTranslator } from "@/app/_i18n/translator";
import { listDamaged } from "@/app/_platform/files/check-file";
import { damagedFileResponse } from "@/app/_platform/files/damaged-file-response";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { contentDisposition } from "@/app/_platform/http/responses/content-disposition";
import { matchesEtag } from "@/app/_platform/http/responses/matches-etag";
import { notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { archiveLimiter, RETRY_AFTER_SECONDS } from "@/app/_platform/meeting-archive/archive-limiter";
import { buildArchive } from "@/app/_platform/meeting-archive/build-archive";
import { zipStream } from "@/app/_platform/meeting-archive/zip-stream";
import { isolateText } from "@/app/_vocabulary/direction";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/**
 * All documents of a meeting in one language as one download, streamed while it is built, so its
 * length is unknown. A damaged file refuses it beforehand: a stream that has begun can only break
 * off.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const leave = await archiveLimiter().acquire({ signal: request.signal });
  if (!leave) {
    const headers = { "Retry-After": String(RETRY_AFTER_SECONDS), "Content-Type": "text/plain; charset=utf-8" };

    return new Response(`${getTranslator(locale, "errors")("archiveQueueFull")}\n`, { status: 503, headers });
  }
  let streaming = false;
  try {
    const context = await getPublicContext();
    const archive = await ifFound(buildArchive(context, meeting, locale));
    if (!archive) return notFoundTextResponse(locale);
    const headers = {
      "Cache-Control": "public, max-age=0, must-revalidate",
      "Content-Disposition": contentDisposition("attachment", archive.name),
      "Content-Language": locale,
      "Content-Type": "application/zip",
      ETag: archive.etag,
    };
    if (matchesEtag(request.headers.get("if-none-match"), archive.etag))
      return new Response(null, { status: 304, headers });
    const damaged = await listDamaged(context, archive.files);
    if (damaged.length > 0) {
      const names = damaged.map(({ name }) => isolateText(name)).join(", ");

      return damagedFileResponse(request, locale, getTranslator(locale, "problems")("archiveDamagedText", { names }));
    }
    if (request.method === "HEAD") return new Response(null, { headers });
    streaming = true;

    return new Response(zipStream(archive.entries, leave), { headers });
  } finally {
    if (!streaming) leave();
  }
}

export { GET as HEAD };
