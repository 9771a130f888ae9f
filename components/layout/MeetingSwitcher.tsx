import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { StaffSection, StaffSectionLink } from "@/app/_vocabulary/staff-sections";
import { StatusMark } from "../meeting-preparation/StatusMark";

/** A meeting to switch to, with its sections. */
export interface SwitcherMeeting {
  meeting: MeetingSummary;
  sections: StaffSectionLink[];
}

interface Props {
  locale: Locale;
  /** those in progress and to come, the nearest first, then the last ones */
  meetings: SwitcherMeeting[];
  /** the section of this page: another meeting is opened in the same one */
  current: StaffSection | undefined;
  /** the meeting that the page is about */
  meetingKey: string | undefined;
}

/** Leads to the same section of another meeting. It opens and closes without JavaScript. */
export function MeetingSwitcher({ locale, meetings, current, meetingKey }: Props) {
  const t = getTranslator(locale, "workspace");

  return (
    <details className="relative max-sm:ms-auto max-sm:open:basis-full">
      <summary className="cursor-pointer py-2.5 whitespace-nowrap sm:py-2">{t("switch")}</summary>
      <nav
        aria-label={t("switchLabel")}
        className="border-edge bg-paper pb-2 sm:absolute sm:end-0 sm:z-20 sm:max-h-[70vh] sm:w-md sm:overflow-y-auto sm:border sm:p-3 sm:shadow-lg"
      >
        <form action={paths.secretariatGo(locale)} className="flex pb-2">
          <input
            type="search"
            name="q"
            dir="auto"
            aria-label={t("findMeeting")}
            placeholder={t("findMeeting")}
            className="h-11 w-full min-w-0 border border-edge bg-paper px-3 text-ink placeholder:text-soft sm:h-9"
          />
          <button
            type="submit"
            className="h-11 shrink-0 cursor-pointer border border-s-0 border-edge bg-wash px-3 hover:bg-accent-wash sm:h-9"
          >
            {t("find")}
          </button>
        </form>
        <ul>
          {meetings.map(({ meeting, sections }) => {
            const { ordinalBefore, body, where } = meetingName(meeting, locale);
            const href = (sections.find(({ name, ofMeeting }) => ofMeeting && name === current) ?? sections[0])?.href;
            return (
              <li key={meeting.key} className="border-b border-rule">
                <a
                  href={href ?? paths.secretariatMeeting(locale, meeting.key)}
                  aria-current={meeting.key === meetingKey ? "true" : undefined}
                  className="block py-2 no-underline hover:bg-wash aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {ordinalBefore}
                  <bdi>{body.text}</bdi>
                  <span className="block font-normal text-soft">
                    {where} {meeting.status === "draft" && <StatusMark status="draft" locale={locale} />}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
        <a href={paths.secretariat(locale, { show: "meetings" })} className="inline-block py-2">
          {t("allMeetings")}
        </a>
      </nav>
    </details>
  );
}
