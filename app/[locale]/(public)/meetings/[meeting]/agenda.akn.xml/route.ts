import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { bestVersion } from "@/app/_domain/meetings/best-version";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AKN_MEDIA_TYPE } from "@/app/_formats/akoma-ntoso";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/pages";
import { inlineText, nothingThere } from "@/app/_platform/http/responses/text-responses";
import { withCitations } from "@/app/_platform/http/with-citations";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { renderAkomaNtoso } from "@/app/_publishing/akoma-ntoso/agenda";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { agendaHeadings } from "./agenda-headings";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/** The annotated agenda as Akoma Ntoso. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const found = await ifFound(getAgenda(context, key, locale));
  if (!found) return nothingThere(locale);
  const agenda = await withCitations(context, found, locale);
  const documents = await listDocuments(context, key);
  const work = await getOrganizationOfWork(context, key, locale);
  const { publicUrl } = context;
  const xml = renderAkomaNtoso({ agenda, documents, work, headings: agendaHeadings, publicUrl }, locale);
  const shown = bestVersion(agenda.meeting, locale)?.locale;
  if (!xml || !shown) return nothingThere(locale);

  return inlineText(xml, { mediaType: AKN_MEDIA_TYPE, name: `${key}-agenda-${locale}.akn.xml`, locale: shown });
}
