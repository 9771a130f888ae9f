import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/pages";
import { inlineText, nothingThere } from "@/app/_platform/http/responses/text-responses";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { calendarWords } from "../programme/calendar-words";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/** The organization of work as a calendar that can be subscribed to. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, locale));
  const calendar = work && renderCalendar(work, calendarWords(work.meeting, locale), context);
  if (!calendar) return nothingThere(locale);

  return inlineText(calendar, { mediaType: "text/calendar", name: `${key}-programme-${locale}.ics`, locale });
}
