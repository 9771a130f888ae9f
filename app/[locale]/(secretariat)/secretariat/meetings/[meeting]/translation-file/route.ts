import { canReadTexts } from "@/app/_domain/agenda/policy";
import { exportTranslation } from "@/app/_domain/translations/export-translation";
import { getContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { contentDisposition } from "@/app/_platform/http/responses/content-disposition";
import { writeTranslationFile } from "@/app/_publishing/translation-table/write-translation-file";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { TRANSLATION_FORMATS } from "@/app/_vocabulary/translation-file";

export const dynamic = "force-dynamic";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The texts of an agenda for translators, as a table for Word or as XLIFF. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; meeting: string }> },
): Promise<Response> {
  const { locale: segment, meeting } = await params;
  const locale = isLocale(segment) ? segment : "en";
  const query = new URL(request.url).searchParams;
  const language = query.get("language");
  const context = await getContext();
  if (context.viewer.kind !== "account") {
    const location = paths.signIn(locale, paths.secretariatLanguages(locale, meeting));
    return new Response(null, { status: 307, headers: { ...PRIVATE, Location: location } });
  }
  const isAllowed = canReadTexts(context.viewer) && isLocale(language);
  const file = isAllowed ? await ifFound(exportTranslation(context, { meetingKey: meeting, language })) : undefined;
  if (!file) return new Response(null, { status: 404, headers: PRIVATE });
  const format = TRANSLATION_FORMATS.find((each) => each === query.get("format")) ?? "xliff-2.0";
  const written = await writeTranslationFile(file, format, locale);

  return new Response(written.content, {
    headers: {
      ...PRIVATE,
      "Content-Type": written.mediaType,
      "Content-Disposition": contentDisposition("attachment", written.name),
    },
  });
}
