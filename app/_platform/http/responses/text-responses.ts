import "server-only";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { contentDisposition } from "./content-disposition";

/** Returns an alternate representation of a page, shown inline. */
export function inlineTextResponse(body: string, file: { mediaType: string; name: string; locale: Locale }): Response {
  return new Response(body, {
    headers: {
      "Content-Type": `${file.mediaType}; charset=utf-8`,
      "Content-Disposition": contentDisposition("inline", file.name),
      "Content-Language": file.locale,
    },
  });
}

/** Returns a 404 in plain text, for programs. */
export function notFoundTextResponse(locale: Locale): Response {
  return new Response(`${getTranslator(locale, "problems")("notFoundText")}\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Language": locale },
  });
}
