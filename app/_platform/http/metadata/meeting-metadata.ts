import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { isolateDirection } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { type MeetingPart, meetingPartPath, paths } from "@/app/_vocabulary/paths";
import { notFoundMetadata } from "@/components/layout/NotFound";
import { twinsOf } from "./meeting-alternates";
import { publicMetadata } from "./public-metadata";

/**
 * The head of a part of a meeting: what the part is called and which meeting it is of; at a glance the meeting itself, and its body.
 *
 * @param about what the part says of itself, where that is more than which meeting it is of.
 */
export async function meetingMetadata(
  part: MeetingPart,
  params: Promise<{ locale: string; meeting: string }>,
  about?: (locale: Locale) => string,
): Promise<Metadata> {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const meeting = await ifFound(getMeeting(await getPublicContext(), key));
  if (!meeting) return notFoundMetadata(locale);
  const { body, ordinal, where, comma } = meetingWords(meeting, locale);
  const name = isolateDirection(body.text, locale);
  const say = getTranslator(locale, "meeting");
  const title = part === "glance" ? [ordinal, name] : [say(`parts.${part}`), ordinal];

  return publicMetadata({
    locale,
    title: title.join(comma),
    description: about?.(locale) ?? say("description", { body: body.text, ordinal, where }),
    address: (language) => meetingPartPath(part, language, key),
    twins: twinsOf(part, locale, key),
    image: { address: paths.meetingImage(locale, key), words: [ordinal, name, where].join(comma) },
  });
}
