import { getPublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AKN_MEDIA_TYPE } from "@/app/_formats/akoma-ntoso";
import { agendaHeadings } from "@/app/_i18n/agenda-headings";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { inlineTextResponse, notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { renderAkomaNtoso } from "@/app/_publishing/akoma-ntoso/agenda";
import { renderCorrection } from "@/app/_publishing/akoma-ntoso/correction";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { pickVersion } from "@/app/_vocabulary/pick-version";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string; edition: string }>;
}

/** An earlier edition of an agenda, or a corrigendum or addendum to it, as Akoma Ntoso. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, edition: typed, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const documents = (await ifFound(listDocuments(context, key))) ?? [];
  // An edition is read under the symbol of its document alone, and not once that is withdrawn.
  const document = documents.find(
    ({ text, meetingKey, withdrawnAt }) => meetingKey === key && !withdrawnAt && String(text?.edition) === typed,
  );
  if (!document?.text) return notFoundTextResponse(locale);
  const { edition: number, isCorrection } = document.text;
  const edition = await getPublishedEdition(context, { meetingKey: key, number }, locale);
  const { publicUrl } = context;
  const respond = (xml: string, shown: typeof locale) =>
    inlineTextResponse(xml, {
      mediaType: AKN_MEDIA_TYPE,
      name: `${key}-agenda-${number}-${locale}.akn.xml`,
      locale: shown,
    });
  if (isCorrection) {
    const rendered = renderCorrection({ document, edition, publicUrl }, locale);
    return rendered ? respond(rendered.xml, rendered.locale) : notFoundTextResponse(locale);
  }
  const work = { ...(await getOrganizationOfWork(context, key, locale)), plenaryMeetings: [], events: [] };
  const { agenda } = edition;
  const source = { agenda, documents, work, headings: agendaHeadings, publicUrl, earlier: document };
  const xml = renderAkomaNtoso(source, locale);
  const shown = pickVersion(agenda.meeting, locale)?.locale;

  return xml && shown ? respond(xml, shown) : notFoundTextResponse(locale);
}
