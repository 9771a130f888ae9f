import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { aroundParameter, getTranslator } from "@/app/_i18n/translator";
import { formatOffset } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Where } from "@/components/meeting/PlaceAndDates";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  publicUrl: string;
}

/** Over the timetable: how many plenary meetings there are, on whose clock, the two ways of reading them, and the calendar to subscribe to. */
export function ProgrammeHead({ work: { meeting, plenaryMeetings }, locale, publicUrl }: Props) {
  const say = getTranslator(locale, "programme");
  const held = plenaryMeetings.filter((sitting) => !sitting.cancelledAt);
  const offsets = new Set(plenaryMeetings.map((sitting) => formatOffset(sitting.startsAt, meeting.timeZone)));
  const calendar = paths.programmeIcs(locale, meeting.key);

  return (
    <>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("intro", { count: held.length })}</p>
      <p className="mt-2 font-semibold">
        <Where
          parts={{
            place: meetingWords(meeting, locale).place,
            ...aroundParameter(say, "zone", "place", { offset: [...offsets].join(" / ") }),
          }}
          locale={locale}
        />
      </p>
      <div className="mt-4 flex flex-wrap gap-x-10 gap-y-2 print:hidden">
        <nav aria-label={say("views")}>
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <a href="#by-day" className="inline-block py-1">
                {say("byDay")}
              </a>
            </li>
            <li>
              <a href="#by-item" className="inline-block py-1">
                {say("byItem")}
              </a>
            </li>
          </ul>
        </nav>
        <ul className="flex flex-wrap gap-x-5">
          <li>
            <a href={`${publicUrl}${calendar}`.replace(/^https?:/, "webcal:")} className="inline-block py-1">
              {getTranslator(locale, "meeting")("followCalendar")}
            </a>
          </li>
          <li>
            <a href={calendar} type="text/calendar" className="inline-block py-1">
              {getTranslator(locale, "meeting")("followCalendarFile")}
            </a>
          </li>
        </ul>
      </div>
    </>
  );
}
