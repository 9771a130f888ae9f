import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { inlineTextResponse, notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/** The organization of work as a calendar that can be subscribed to. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, locale));
  const calendar = work && renderCalendar(work, locale, context);
  if (!calendar) return notFoundTextResponse(locale);

  return inlineTextResponse(calendar, { mediaType: "text/calendar", name: `${key}-programme-${locale}.ics`, locale });
}
