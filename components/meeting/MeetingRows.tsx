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
          <MeetingRow meeting={meeting} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** Which meeting it is, as a link, and where and when; without a number, these are the link. */
function MeetingRow({ meeting, locale }: { meeting: MeetingSummary; locale: Locale }) {
  const ordinal = printMeetingOrdinal(meeting, locale);
  const where = <PlaceAndDates meeting={meeting} locale={locale} />;
  const href = paths.meeting(locale, meeting.key);
  if (!ordinal)
    return (
      <a href={href} className="col-span-full">
        {where}
      </a>
    );

  return (
    <>
      <a href={href}>{ordinal}</a>
      <span>{where}</span>
    </>
  );
}
