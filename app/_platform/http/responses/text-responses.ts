import "server-only";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** A twin of a page for machines: shown where it is asked for, and saved under `name`, in plain letters. */
export function inlineTextResponse(body: string, file: { mediaType: string; name: string; locale: Locale }): Response {
  return new Response(body, {
    headers: {
      "Content-Type": `${file.mediaType}; charset=utf-8`,
      "Content-Disposition": `inline; filename="${file.name}"`,
      "Content-Language": file.locale,
    },
  });
}

/** Nothing is there, said to a machine, and to whoever reads what it writes down. */
export function notFoundTextResponse(locale: Locale): Response {
  return new Response(`${getTranslator(locale, "problems")("notFoundText")}\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Language": locale },
  });
}
