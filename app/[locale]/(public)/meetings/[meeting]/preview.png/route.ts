import { getMeeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { boldWidth, drawPng } from "@/app/_platform/preview/draw-png";
import { previewImage } from "@/app/_publishing/preview-image/preview-image";
import { isLocale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
}

/** The preview image of a meeting that other sites display beside a link, 1200 × 630 pixels. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, meeting: key } = await params;
  tagPage(pageTags.meeting(key));
  const meeting = isLocale(locale) ? await ifFound(getMeeting(await getPublicContext(), key)) : undefined;
  if (!isLocale(locale) || !meeting) return new Response(null, { status: 404 });
  const { ordinal, body, where } = meetingName(meeting, locale);
  const svg = previewImage({ locale, ordinal, body: body.text, where }, boldWidth);

  return new Response(await drawPng(svg), { headers: { "content-type": "image/png" } });
}
