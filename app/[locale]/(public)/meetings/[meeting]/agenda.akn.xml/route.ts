import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AKN_MEDIA_TYPE } from "@/app/_formats/akoma-ntoso";
import { agendaHeadings } from "@/app/_i18n/agenda-headings";
import { getPublicContext } from "@/app/_platform/http/context";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { inlineTextResponse, notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { renderAkomaNtoso } from "@/app/_publishing/akoma-ntoso/agenda";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { pickVersion } from "@/app/_vocabulary/pick-version";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/** The annotated agenda as Akoma Ntoso. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const found = await ifFound(getAgenda(context, key, locale));
  if (!found) return notFoundTextResponse(locale);
  const agenda = await linkAgendaCitations(context, found, locale);
  const documents = await listDocuments(context, key);
  const work = await getOrganizationOfWork(context, key, locale);
  const { publicUrl } = context;
  const xml = renderAkomaNtoso({ agenda, documents, work, headings: agendaHeadings, publicUrl }, locale);
  const shown = pickVersion(agenda.meeting, locale)?.locale;
  if (!xml || !shown) return notFoundTextResponse(locale);

  return inlineTextResponse(xml, { mediaType: AKN_MEDIA_TYPE, name: `${key}-agenda-${locale}.akn.xml`, locale: shown });
}
