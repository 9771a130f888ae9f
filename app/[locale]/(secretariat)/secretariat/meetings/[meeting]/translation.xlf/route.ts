import { canReadTexts } from "@/app/_domain/agenda/policy";
import { exportTranslation } from "@/app/_domain/translations/export-translation";
import { writeXliff } from "@/app/_formats/xliff/write-xliff";
import { getContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { contentDisposition } from "@/app/_platform/http/responses/content-disposition";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

export const dynamic = "force-dynamic";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The texts of an agenda for translators, as XLIFF. */
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
  const name = `${meeting}_${file.source}-${file.target}.xlf`;

  return new Response(writeXliff(file, query.get("version") === "1.2" ? "1.2" : "2.0"), {
    headers: {
      ...PRIVATE,
      "Content-Type": "application/xliff+xml; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", name),
    },
  });
}
