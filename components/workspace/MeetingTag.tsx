import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { printMeetingDays } from "@/app/_i18n/meeting-days";
import type { Locale } from "@/app/_vocabulary/locales";

/** Names a meeting in the least space: the symbol series of its body, by which the staff know it, and its days. */
export function MeetingTag({ meeting, locale }: { meeting: MeetingSummary; locale: Locale }) {
  return (
    <>
      <bdi>{meeting.body.symbolSeries}</bdi> · <bdi>{printMeetingDays(meeting, locale)}</bdi>
    </>
  );
}
