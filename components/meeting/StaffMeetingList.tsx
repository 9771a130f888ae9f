import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";

/** Meetings with links into the secretariat's area. */
export function StaffMeetingList({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  return (
    <ul className="mt-6 divide-y divide-rule border-y border-rule">
      {meetings.map((meeting) => {
        const { body, ordinal, where } = meetingName(meeting, locale);
        return (
          <li key={meeting.key} className="py-4">
            <a href={paths.secretariatMeeting(locale, meeting.key)} className="inline-block text-lg font-semibold">
              <span {...languageAttributes(body.locale, locale)}>{body.text}</span>
            </a>
            <p>
              {ordinal && `${ordinal} · `}
              {where}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
