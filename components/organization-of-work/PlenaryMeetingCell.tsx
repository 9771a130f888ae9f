import type { Meeting } from "@/app/_domain/meetings/queries";
import type { PlenaryMeeting, ProgrammeEntry } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths, plenaryMeetingAnchor } from "@/app/_vocabulary/paths";
import { formatPeriod } from "@/app/_vocabulary/periods";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import { clockAttributes, NowMark } from "./NowMark";
import { ReaderTime } from "./ReaderTime";

interface Props {
  plenaryMeeting: PlenaryMeeting;
  meeting: Meeting;
  locale: Locale;
  status: PlenaryMeetingStatus;
}

/**
 * A plenary meeting on the timetable: its hours, its status, its entries. A cancelled one stays,
 * struck through.
 */
export function PlenaryMeetingCell({ plenaryMeeting, meeting, locale, status }: Props) {
  const t = getTranslator(locale, "programme");
  const tMeeting = getTranslator(locale, "meeting");
  const { number, startsAt, endsAt, changedAt, cancelledAt, isPostponed, room, entries } = plenaryMeeting;
  const zone = meeting.timeZone;
  const name = tMeeting("plenaryMeeting", { number });

  return (
    <section
      id={plenaryMeetingAnchor(number)}
      {...clockAttributes(plenaryMeeting)}
      className="-mx-3 px-3 py-4 target:bg-note-wash has-[[data-now]:not([hidden])]:bg-accent-wash print:break-inside-avoid print:py-2"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className={`text-lg font-semibold tabular-nums ${cancelledAt ? "text-soft line-through" : ""}`}>
          <time dateTime={startsAt.toISOString()}>{formatPeriod(startsAt, endsAt, locale, zone)}</time>
        </p>
        <NowMark status={status} locale={locale} />
        {cancelledAt && (
          <strong className="text-sm font-semibold text-wrong">
            {tMeeting(isPostponed ? "schedule.postponed" : "cancelled")}
          </strong>
        )}
        {changedAt && !cancelledAt && (
          <strong className="text-sm font-semibold text-note">
            {t("changed", { day: formatDay(dayOf(changedAt, zone), locale) })}
          </strong>
        )}
      </div>
      <h4 className={`text-soft ${cancelledAt ? "line-through" : ""}`}>{name}</h4>
      {room && (
        <p className="text-sm" {...languageAttributes(room.locale, locale)}>
          {room.text}
        </p>
      )}
      <ReaderTime startsAt={startsAt} endsAt={endsAt} zone={zone} locale={locale} />
      <ul className="mt-3 space-y-2">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className={`grid grid-cols-[3rem_1fr] items-baseline leading-snug ${cancelledAt ? "text-soft" : ""}`}
          >
            <span className="font-semibold tabular-nums">
              {entry.item && <bdi>{printItemNumber(entry.item, locale)}</bdi>}
            </span>
            <span>
              <EntryTitle entry={entry} meetingKey={meeting.key} locale={locale} />
              {entry.continued ? getTranslator(locale, "agenda")("continued") : ""}
              <TitleLanguage title={entry.locale} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
      {!cancelledAt && (
        <p className="mt-3 text-sm print:hidden">
          <a href={paths.plenaryMeetingIcs(locale, meeting.key, number)} className="inline-block py-1">
            {t("addOne")}
            <span className="sr-only">: {name}</span>
          </a>
        </p>
      )}
    </section>
  );
}

interface EntryTitleProps {
  entry: ProgrammeEntry;
  meetingKey: string;
  locale: Locale;
}

function EntryTitle({ entry, meetingKey, locale }: EntryTitleProps) {
  const title = <span {...languageAttributes(entry.locale, locale)}>{entry.title}</span>;
  if (!entry.item) return title;

  return (
    <a
      href={paths.agenda(locale, meetingKey, { item: entry.item })}
      className="text-ink decoration-rule hover:decoration-current print:no-underline"
    >
      {title}
    </a>
  );
}
