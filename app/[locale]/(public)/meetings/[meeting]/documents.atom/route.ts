import { renderFeed } from "@/app/_domain/documents/atom";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listScheduleChanges } from "@/app/_domain/meetings/schedule-changes";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { inlineTextResponse, notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/** New and changed documents of a meeting, and each change of its days. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const meeting = await ifFound(getMeeting(context, key));
  if (!meeting) return notFoundTextResponse(locale);
  const documents = await listDocuments(context, key);
  const changes = await listScheduleChanges(context, key);
  const feed = renderFeed({ meeting, documents, changes }, locale, context.publicUrl);

  return inlineTextResponse(feed, {
    mediaType: "application/atom+xml",
    name: `${key}-documents-${locale}.atom`,
    locale,
  });
}
