import type { OrganizationOfWork, PlenaryMeeting, ProgrammeEntry } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { capitalize } from "@/app/_vocabulary/capitalize";
import { printNow } from "@/app/_vocabulary/countdown";
import type { Day } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod } from "@/app/_vocabulary/periods";
import { type PlenaryMeetingStatus, plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { inOrder } from "@/app/_vocabulary/work-events";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import { clockAttributes, NowMark } from "./NowMark";
import { WorkEventTime } from "./WorkEventTime";
import { WorkEventTitle } from "./WorkEventTitle";

interface Props {
  work: OrganizationOfWork;
  day: Day;
  now: Date;
  locale: Locale;
}

/**
 * The plenary meetings of a day with their entries, the current and the next one marked, and what
 * else happens.
 */
export function DayProgramme({ work: { meeting, plenaryMeetings, events }, day, now, locale }: Props) {
  const { statusOf } = plenaryMeetingStatuses(plenaryMeetings, now);

  return (
    <ul className="border-t border-rule">
      {inOrder([...plenaryMeetings, ...events].filter((each) => each.day === day)).map((each) =>
        "number" in each ? (
          <PlenaryMeetingRow
            key={each.id}
            plenaryMeeting={each}
            meeting={meeting}
            status={statusOf(each.id)}
            locale={locale}
          />
        ) : (
          <li key={each.id} className={ROW}>
            <p className="tabular-nums">
              <WorkEventTime event={each} zone={meeting.timeZone} locale={locale} />
            </p>
            <p>
              <WorkEventTitle event={each} locale={locale} />
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

const ROW = "grid gap-x-8 gap-y-2 border-b border-rule py-4 sm:grid-cols-[12rem_minmax(0,1fr)]";

interface RowProps {
  plenaryMeeting: PlenaryMeeting;
  meeting: OrganizationOfWork["meeting"];
  status: PlenaryMeetingStatus;
  locale: Locale;
}

function PlenaryMeetingRow({ plenaryMeeting, meeting, status, locale }: RowProps) {
  const t = getTranslator(locale, "meeting");
  const { number, startsAt, endsAt, cancelledAt, isPostponed, entries } = plenaryMeeting;

  return (
    <li {...clockAttributes({ startsAt, endsAt, cancelledAt })} className={ROW}>
      <div>
        <p className={`font-semibold tabular-nums ${cancelledAt ? "line-through" : ""}`}>
          <time dateTime={startsAt.toISOString()}>{formatPeriod(startsAt, endsAt, locale, meeting.timeZone)}</time>
        </p>
        <p className="text-sm">
          <a
            href={paths.programme(locale, meeting.key, number)}
            className="text-soft decoration-rule hover:decoration-current"
          >
            {t("plenaryMeeting", { number })}
          </a>
        </p>
        <p className="mt-1 empty:hidden">
          {cancelledAt ? (
            <strong className="text-sm font-semibold text-wrong">
              {t(isPostponed ? "schedule.postponed" : "cancelled")}
            </strong>
          ) : (
            <NowMark status={status} locale={locale} now={capitalize(printNow(locale), locale)} />
          )}
        </p>
      </div>
      <ul className="space-y-2">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} meetingKey={meeting.key} locale={locale} />
        ))}
      </ul>
    </li>
  );
}

interface EntryProps {
  entry: ProgrammeEntry;
  meetingKey: string;
  locale: Locale;
}

function Entry({ entry, meetingKey, locale }: EntryProps) {
  const { item, title } = entry;
  const attributes = languageAttributes(entry.locale, locale);

  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-baseline">
      <span className="tabular-nums">{item && <bdi>{printItemNumber(item, locale)}</bdi>}</span>
      <span>
        {item ? (
          <a
            href={paths.agenda(locale, meetingKey, { item })}
            className="text-ink decoration-rule hover:decoration-current"
            {...attributes}
          >
            {title}
          </a>
        ) : (
          <span {...attributes}>{title}</span>
        )}
        {entry.continued ? getTranslator(locale, "agenda")("continued") : ""}
        <TitleLanguage title={entry.locale} locale={locale} />
      </span>
    </li>
  );
}
