import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { ScheduleMark, StatusMark } from "../meeting-preparation/StatusMark";
import { ColumnHeads } from "../ui/ColumnHeads";

/** Meetings with their status and links into the secretariat's area. */
export function StaffMeetingList({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  const t = getTranslator(locale, "secretariat");

  return (
    <table className="mt-6 w-full border-collapse text-start max-sm:block">
      <caption className="sr-only">{t("meetings")}</caption>
      <ColumnHeads heads={[t("columns.meeting"), t("columns.where"), t("columns.status")]} />
      <tbody className="max-sm:block">
        {meetings.map((meeting) => {
          const { body, ordinal, where } = meetingName(meeting, locale);
          return (
            <tr key={meeting.key} className="border-b border-rule align-top max-sm:block max-sm:py-2 *:max-sm:block">
              <th scope="row" className="py-1.5 pe-6 text-start font-normal max-sm:py-0">
                <a href={paths.secretariatMeeting(locale, meeting.key)} className="inline-block py-0.5 font-semibold">
                  <span {...languageAttributes(body.locale, locale)}>{body.text}</span>
                </a>
                {ordinal && <span className="block text-sm text-soft">{ordinal}</span>}
              </th>
              <td className="py-1.5 pe-6 max-sm:py-0">{where}</td>
              <td className="py-1.5 max-sm:py-0">
                <StatusMark status={meeting.status} locale={locale} />{" "}
                <ScheduleMark status={meeting.scheduleStatus} locale={locale} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
