import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { paths } from "@/app/_vocabulary/paths";
import { PlaceAndDates } from "./PlaceAndDates";

/** Meetings of one body, a line each. */
export function MeetingRows({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.key} className="grid gap-x-8 py-1.5 sm:grid-cols-[16rem_minmax(0,1fr)]">
          <a href={paths.meeting(locale, meeting.key)}>{printMeetingOrdinal(meeting, locale)}</a>
          <span>
            <PlaceAndDates meeting={meeting} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
