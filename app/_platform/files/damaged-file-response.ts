import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { prefersPage } from "../http/inbound/preferred-media-type";
import { plainPageResponse } from "../http/responses/plain-page";

/** An operator has to restore the file first. */
const RETRY_AFTER_SECONDS = 3600;

/**
 * Returns a refusal to send a damaged file. The status is 503 and not 410: the file can be restored
 * from the backup.
 */
export function damagedFileResponse(request: Request, locale: Locale, text: string): Response {
  const headers = {
    "Cache-Control": "private, no-store",
    "Content-Language": LANGUAGE_TAGS[locale],
    "Retry-After": String(RETRY_AFTER_SECONDS),
  };
  if (request.method === "HEAD") return new Response(null, { status: 503, headers });
  if (prefersPage(request.headers.get("accept"))) {
    const title = getTranslator(locale, "problems")("fileDamagedTitle");

    return plainPageResponse(locale, title, `<p>${htmlText(text)}</p>`, { status: 503, headers });
  }

  return new Response(`${text}\n`, {
    status: 503,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
  });
}
