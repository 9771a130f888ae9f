import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { aroundParameter, getTranslator } from "@/app/_i18n/translator";
import { formatOffset } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { PlaceName } from "@/components/meeting/PlaceAndDates";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  publicUrl: string;
}

/** Above the timetable: the number of plenary meetings, the zone, the two views, the calendar. */
export function ProgrammeHeader({ work: { meeting, plenaryMeetings, events, room }, locale, publicUrl }: Props) {
  const t = getTranslator(locale, "programme");
  const tMeeting = getTranslator(locale, "meeting");
  const held = plenaryMeetings.filter(({ cancelledAt, isPostponed }) => !cancelledAt || isPostponed);
  const times = [...plenaryMeetings, ...events.flatMap(({ during }) => during ?? [])];
  const offsets = new Set(times.map(({ startsAt }) => formatOffset(startsAt, meeting.timeZone)));
  const { before, after } = aroundParameter(t, "zone", "place", { offset: [...offsets].join(" / ") });
  const calendar = paths.programmeIcs(locale, meeting.key);
  const isInterpreted = meeting.information?.interpretation.length === LOCALES.length;

  return (
    <>
      <p className="mt-3 max-w-measure text-lg text-soft">
        {t(isInterpreted ? "introWithInterpretation" : "intro", { count: held.length })}
      </p>
      {meeting.scheduleStatus !== "scheduled" && (
        <p className="mt-2 max-w-measure font-semibold text-wrong">{tMeeting("schedule.hoursOff")}</p>
      )}
      <p className="mt-2 font-semibold">
        {before}
        <PlaceName place={meetingName(meeting, locale).place} locale={locale} />
        {after}
      </p>
      {room && (
        <p className="mt-1">
          {t("room")} <span {...languageAttributes(room.locale, locale)}>{room.text}</span>
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-x-10 gap-y-2 print:hidden">
        <nav aria-label={t("views")}>
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <a href="#by-day" className="inline-block py-1">
                {t("byDay")}
              </a>
            </li>
            <li>
              <a href="#by-item" className="inline-block py-1">
                {t("byItem")}
              </a>
            </li>
          </ul>
        </nav>
        <ul className="flex flex-wrap gap-x-5">
          <li>
            <a href={`${publicUrl}${calendar}`.replace(/^https?:/, "webcal:")} className="inline-block py-1">
              {tMeeting("followCalendar")}
            </a>
          </li>
          <li>
            <a href={calendar} type="text/calendar" className="inline-block py-1">
              {tMeeting("followCalendarFile")}
            </a>
          </li>
        </ul>
      </div>
    </>
  );
}
