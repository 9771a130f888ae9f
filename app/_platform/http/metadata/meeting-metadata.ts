import type { Metadata } from "next";
import { getMeeting, type Meeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { partsOfMeeting } from "@/app/_vocabulary/meeting-parts";
import { type MeetingPart, meetingPartPath, paths } from "@/app/_vocabulary/paths";
import { getPublicContext } from "../context";
import { ifFound, localeOf } from "../not-found";
import { meetingAlternates } from "./meeting-alternates";
import { notFoundMetadata } from "./not-found-metadata";
import { publicMetadata } from "./public-metadata";

/**
 * Returns the metadata of a part of a meeting. The title names the part and which meeting it is;
 * that of the overview names the meeting and its body.
 *
 * @param describe the part's own description, where it says more than which meeting it belongs to.
 */
export async function meetingMetadata(
  part: MeetingPart,
  params: Promise<{ locale: string; meeting: string }>,
  describe?: (locale: Locale, meeting: Meeting) => string | undefined,
): Promise<Metadata> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const meeting = await ifFound(getMeeting(await getPublicContext(), key));
  if (!meeting || !partsOfMeeting(meeting).includes(part)) return notFoundMetadata(locale);
  const { body, title, ordinalBefore, where, comma } = meetingName(meeting, locale);
  const bodyName = isolateDirection(body.text, locale);
  const t = getTranslator(locale, "meeting");
  const meetingTitle = isolateDirection(title.text, locale);

  return publicMetadata({
    locale,
    title: part === "overview" ? `${ordinalBefore}${bodyName}` : [t(`parts.${part}`), meetingTitle].join(comma),
    description:
      describe?.(locale, meeting) ?? t("description", { body: body.text, meeting: `${ordinalBefore}${where}` }),
    address: (language) => meetingPartPath(part, language, key),
    alternates: meetingAlternates(part, locale, key),
    image: { address: paths.meetingImage(locale, key), alt: `${ordinalBefore}${[bodyName, where].join(comma)}` },
  });
}
