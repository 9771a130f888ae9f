import type { PlenaryMeetingsAhead as Ahead } from "@/app/_domain/workspace/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { plenaryMeetingAnchor } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { MeetingTag } from "./MeetingTag";

interface Props {
  ahead: Ahead;
  locale: Locale;
  /** the programme of a meeting as the reader may open it */
  programme: (meetingKey: string) => string;
  isOfMeeting?: boolean;
}

/** The plenary meetings of today, and the next ones, each at its place's own time. */
export function PlenaryMeetingsAhead({ ahead, locale, programme, isOfMeeting = false }: Props) {
  const t = getTranslator(locale, "workspace");
  const name = getTranslator(locale, "meeting");

  return (
    <section aria-labelledby="plenary-meetings-ahead" className="mt-4 text-sm">
      <h2 id="plenary-meetings-ahead" className="border-b border-edge pb-1 text-base">
        {t("plenaryMeetings")}{" "}
        <span className="ms-1 font-normal text-soft">{t("plenaryToday", { count: ahead.today })}</span>
      </h2>
      {ahead.entries.length === 0 && <p className="py-1.5 text-soft">{t("noPlenaryMeetings")}</p>}
      <ul>
        {ahead.entries.map(({ meeting, number, startsAt, endsAt, isToday }) =>
          meeting ? (
            <li key={`${meeting.key} ${number}`} className="border-b border-rule py-1.5">
              <a href={`${programme(meeting.key)}#${plenaryMeetingAnchor(number)}`} className="inline-block py-0.5">
                {name("plenaryMeeting", { number })}
              </a>{" "}
              {isToday && <strong>{t("isToday")}</strong>}
              <span className="block">
                <time dateTime={startsAt.toISOString()}>
                  {formatPlenaryMeetingDay(dayOf(startsAt, meeting.timeZone), locale)}
                  {name("comma")}
                  {formatPeriod(startsAt, endsAt, locale, meeting.timeZone)}
                </time>
              </span>
              {!isOfMeeting && (
                <span className="block text-soft">
                  <MeetingTag meeting={meeting} locale={locale} />
                </span>
              )}
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
