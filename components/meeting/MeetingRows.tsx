import type { Locale } from "@/app/_vocabulary/locales";
import type { ListedMeeting } from "./MeetingList";
import { Where } from "./PlaceAndDates";

interface Props {
  meetings: Pick<ListedMeeting, "key" | "href" | "ordinal" | "whereParts">[];
  locale: Locale;
}

/** Meetings of one body, a line each. */
export function MeetingRows({ meetings, locale }: Props) {
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.key} className="grid gap-x-8 py-1.5 sm:grid-cols-[16rem_minmax(0,1fr)]">
          <a href={meeting.href}>{meeting.ordinal}</a>
          <span>
            <Where parts={meeting.whereParts} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
