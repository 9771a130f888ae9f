import { canReadTexts } from "@/app/_domain/agenda/policy";
import { exportTranslation } from "@/app/_domain/translations/export-translation";
import { getContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { contentDisposition } from "@/app/_platform/http/responses/content-disposition";
import { zipStream } from "@/app/_platform/meeting-archive/zip-stream";
import { type WrittenFile, writeTranslationFile } from "@/app/_publishing/translation-table/write-translation-file";
import { isId } from "@/app/_vocabulary/ids";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { TRANSLATION_FORMATS, type TranslationFile } from "@/app/_vocabulary/translation-file";

export const dynamic = "force-dynamic";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The texts of an agenda for translators, as a table for Word or as XLIFF; those of several languages in an archive. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; meeting: string }> },
): Promise<Response> {
  const { locale: segment, meeting } = await params;
  const locale = isLocale(segment) ? segment : "en";
  const query = new URL(request.url).searchParams;
  const context = await getContext();
  if (context.viewer.kind !== "account") {
    const location = paths.signIn(locale, paths.secretariatLanguages(locale, meeting));
    return new Response(null, { status: 307, headers: { ...PRIVATE, Location: location } });
  }
  const chosen = readChoice(query);
  const files: TranslationFile[] = [];
  if (canReadTexts(context.viewer))
    for (const [language, items] of chosen) {
      const wanted = { meetingKey: meeting, language, ...(items && { items }) };
      const file = await ifFound(exportTranslation(context, wanted));
      if (file && (!items || file.items.length > 0)) files.push(file);
    }
  if (files.length === 0) return new Response(null, { status: 404, headers: PRIVATE });
  const format = TRANSLATION_FORMATS.find((each) => each === query.get("format")) ?? "xliff-2.0";
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await writeTranslationFile(file, format, locale));
  const [only] = written;
  if (only && written.length === 1) return download(only.name, only.mediaType, only.content);
  const now = context.now();
  const entries = written.map(({ name, content }) => ({
    ...{ name, modifiedAt: now, compress: format !== "docx", content: { bytes: Buffer.from(content) } },
  }));

  return download(
    `${meeting}_translations.zip`,
    "application/zip",
    zipStream(entries, () => {}),
  );
}

/** Reads the chosen texts by their languages; without them every text of a language. */
function readChoice(query: URLSearchParams): Map<Locale, string[] | undefined> {
  const language = query.get("language");
  const texts = query.get("texts");
  if (texts === null) return new Map(isLocale(language) ? [[language, undefined]] : []);
  const all = texts.split(",").flatMap((each) => {
    const [of = "", item = ""] = each.split(".");

    return isLocale(of) && isId(item) ? [{ of, item }] : [];
  });

  return new Map([...Map.groupBy(all, ({ of }) => of)].map(([of, each]) => [of, each.map(({ item }) => item)]));
}

function download(name: string, mediaType: string, content: BodyInit): Response {
  return new Response(content, {
    headers: {
      ...PRIVATE,
      "Content-Type": mediaType,
      "Content-Disposition": contentDisposition("attachment", name),
    },
  });
}
