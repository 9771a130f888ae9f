import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { inlineTextResponse, notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string; calendar: string }>;
}

/** One plenary meeting as a calendar: `1.ics`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, calendar: file, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const number = Number(/^([1-9]\d{0,3})\.ics$/.exec(file)?.[1]);
  if (!number) return notFoundTextResponse(locale);
  const { publicUrl, ...context } = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, locale));
  const calendar = work && renderCalendar(work, locale, { publicUrl, number });
  if (!calendar) return notFoundTextResponse(locale);

  const name = `${key}-plenary-meeting-${number}-${locale}.ics`;
  return inlineTextResponse(calendar, { mediaType: "text/calendar", name, locale });
}
