import { DomainError } from "@/app/_domain/errors";
import { getReportDraft } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getContext } from "@/app/_platform/http/context";
import { contentDisposition } from "@/app/_platform/http/responses/content-disposition";
import { RETRY_AFTER_SECONDS, reportRenderer } from "@/app/_platform/pdf/report-renderer";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

export const dynamic = "force-dynamic";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The draft report as PDF in the language of the address, for those who draft it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; meeting: string }> },
): Promise<Response> {
  const { locale: segment, meeting } = await params;
  const locale = isLocale(segment) ? segment : "en";
  const context = await getContext();
  if (context.viewer.kind !== "account") {
    const location = paths.signIn(locale, paths.reportPdf(locale, meeting));
    return new Response(null, { status: 307, headers: { ...PRIVATE, Location: location } });
  }
  try {
    const draft = await getReportDraft(context, meeting, locale);
    const bytes = await reportRenderer().render(draft);
    const name = `${draft.masthead.symbol.replaceAll("/", "_")}_${locale}.pdf`;

    // The renderer fills a buffer of its own, not a shared one.
    return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
      headers: {
        ...PRIVATE,
        "Content-Type": "application/pdf",
        "Content-Language": locale,
        "Content-Disposition": contentDisposition("inline", name),
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const busy = error.kind === "too-many";
    const text = busy ? getTranslator(locale, "errors")(error.code) : getTranslator(locale, "report")("noPdf");

    return new Response(text, {
      status: busy ? 503 : 404,
      headers: {
        ...PRIVATE,
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Language": locale,
        ...(busy ? { "Retry-After": String(RETRY_AFTER_SECONDS) } : {}),
      },
    });
  }
}
