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

/** The plenary meetings of today, and the next ones, by meeting and day, each at its place's own time. */
export function PlenaryMeetingsAhead({ ahead, locale, programme, isOfMeeting = false }: Props) {
  const t = getTranslator(locale, "workspace");
  const entries = ahead.entries.flatMap(({ meeting, ...entry }) => (meeting ? [{ meeting, ...entry }] : []));
  const meetings = [...Map.groupBy(entries, ({ meeting }) => meeting.key).values()];

  return (
    <section aria-labelledby="plenary-meetings-ahead" className="mt-4 text-sm">
      <h2 id="plenary-meetings-ahead" className="border-b border-edge pb-1 text-base">
        {t(ahead.today > 0 ? "plenaryMeetings" : "nextPlenaryMeetings")}
        {ahead.today > 0 && (
          <span className="ms-2 font-normal text-soft">{t("plenaryToday", { count: ahead.today })}</span>
        )}
      </h2>
      {meetings.length === 0 && <p className="py-1.5 text-soft">{t("noPlenaryMeetings")}</p>}
      {meetings.map((ofMeeting) => (
        <div key={ofMeeting[0]?.meeting.key} className="border-b border-rule py-1.5">
          {!isOfMeeting && ofMeeting[0] && (
            <p className="text-soft">
              <MeetingTag meeting={ofMeeting[0].meeting} locale={locale} />
            </p>
          )}
          <Days entries={ofMeeting} locale={locale} programme={programme} />
        </div>
      ))}
    </section>
  );
}

type Entry = Ahead["entries"][number];

interface DaysProps extends Pick<Props, "locale" | "programme"> {
  /** of one meeting */
  entries: (Entry & { meeting: NonNullable<Entry["meeting"]> })[];
}

/** The days of a meeting, each with its plenary meetings. */
function Days({ entries, locale, programme }: DaysProps) {
  const name = getTranslator(locale, "meeting");
  const days = Map.groupBy(entries, ({ startsAt, meeting }) => dayOf(startsAt, meeting.timeZone));

  return [...days].map(([day, ofDay]) => (
    <div key={day}>
      <h3 className="pt-1">
        {formatPlenaryMeetingDay(day, locale)}{" "}
        {ofDay.some(({ isToday }) => isToday) && (
          <strong className="ms-1 text-note">{getTranslator(locale, "workspace")("isToday")}</strong>
        )}
      </h3>
      <ul>
        {ofDay.map(({ meeting, number, startsAt, endsAt }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-3">
            <a href={`${programme(meeting.key)}#${plenaryMeetingAnchor(number)}`} className="inline-block py-0.5">
              {name("plenaryMeeting", { number })}
            </a>
            <time dateTime={startsAt.toISOString()} className="py-0.5 tabular-nums">
              {formatPeriod(startsAt, endsAt, locale, meeting.timeZone)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  ));
}
