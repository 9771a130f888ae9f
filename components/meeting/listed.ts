import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { ListedMeeting } from "./MeetingList";

/** A meeting as it stands in a list. */
export function listed(meeting: MeetingSummary, locale: Locale): ListedMeeting {
  return { key: meeting.key, href: paths.meeting(locale, meeting.key), ...meetingWords(meeting, locale) };
}
