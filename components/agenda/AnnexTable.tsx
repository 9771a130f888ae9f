import type { OrganizationOfWork, PlenaryMeeting, ProgrammeEntry } from "@/app/_domain/organization-of-work/queries";
import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { inOrder } from "@/app/_vocabulary/work-events";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import { WorkEventTime } from "@/components/organization-of-work/WorkEventTime";
import { WorkEventTitle } from "@/components/organization-of-work/WorkEventTitle";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  /** the language of the agenda that is displayed */
  displayed: Locale;
  /** the id of the heading that names the table */
  labelledBy: string;
}

/**
 * The proposed organization of work as the annex prints it. On a narrow screen each row becomes a
 * block.
 */
export function AnnexTable({ work, locale, displayed, labelledBy }: Props) {
  const t = getTranslator(locale, "agenda");

  return (
    <table aria-labelledby={labelledBy} className="mt-4 w-full max-w-3xl text-start max-sm:block print:max-w-none">
      <thead className="max-sm:sr-only">
        <tr className="border-y border-ink text-sm">
          <th scope="col" className="w-48 py-2 pe-4 text-start">
            {t("columns.time")}
          </th>
          <th scope="col" className="w-28 py-2 pe-4 text-start">
            {t("columns.item")}
          </th>
          <th scope="col" className="py-2 text-start">
            {t("columns.title")}
          </th>
        </tr>
      </thead>
      {[...Map.groupBy(inOrder([...work.plenaryMeetings, ...work.events]), ({ day }) => day)].map(
        ([day, scheduled]) => (
          <tbody key={day} className="border-b border-ink max-sm:block">
            <tr className="max-sm:block">
              <th scope="rowgroup" colSpan={3} className="pb-1 pt-4 text-start font-semibold max-sm:block">
                {formatPlenaryMeetingDay(day, locale)}
              </th>
            </tr>
            {scheduled.flatMap((plenaryMeeting) => {
              if (!("number" in plenaryMeeting))
                return <EventRow key={plenaryMeeting.id} event={plenaryMeeting} work={work} locale={locale} />;

              return rowsOf(plenaryMeeting).map((entry, index, rows) => (
                <tr
                  key={entry?.id ?? plenaryMeeting.id}
                  className="align-baseline print:*:py-1 max-sm:grid max-sm:grid-cols-[3.5rem_1fr]"
                >
                  {index === 0 && (
                    <td
                      rowSpan={rows.length}
                      className="py-2 pe-4 tabular-nums max-sm:col-span-2 max-sm:pb-0 max-sm:text-soft"
                    >
                      <Period plenaryMeeting={plenaryMeeting} zone={work.meeting.timeZone} locale={locale} />
                    </td>
                  )}
                  <td className="py-2 pe-4 tabular-nums">
                    {entry?.item && <bdi>{printItemNumber(entry.item, locale)}</bdi>}
                  </td>
                  <td className="py-2">
                    <span {...languageAttributes(entry?.printed.locale ?? locale, locale)}>{entry?.printed.text}</span>
                    {entry?.continued ? t("continued") : ""}
                    {entry && <TitleLanguage title={entry.printed.locale} locale={locale} around={displayed} />}
                  </td>
                </tr>
              ));
            })}
          </tbody>
        ),
      )}
    </table>
  );
}

/** An event that is no plenary meeting: its time and its title, without an item. */
function EventRow({ event, work, locale }: Pick<Props, "work" | "locale"> & { event: WorkEvent }) {
  return (
    <tr className="align-baseline print:*:py-1 max-sm:grid max-sm:grid-cols-[3.5rem_1fr]">
      <td className="py-2 pe-4 tabular-nums max-sm:col-span-2 max-sm:pb-0 max-sm:text-soft">
        <WorkEventTime event={event} zone={work.meeting.timeZone} locale={locale} />
      </td>
      <td />
      <td className="py-2">
        <WorkEventTitle event={event} locale={locale} />
      </td>
    </tr>
  );
}

/** A plenary meeting without entries still has a row, for its time. */
function rowsOf({ entries }: PlenaryMeeting): (ProgrammeEntry | undefined)[] {
  return entries.length > 0 ? entries : [undefined];
}

interface PeriodProps {
  plenaryMeeting: PlenaryMeeting;
  zone: string;
  locale: Locale;
}

function Period({ plenaryMeeting: { startsAt, endsAt, cancelledAt, isPostponed }, zone, locale }: PeriodProps) {
  const time = <time dateTime={startsAt.toISOString()}>{formatPeriod(startsAt, endsAt, locale, zone)}</time>;
  if (!cancelledAt) return time;

  return (
    <>
      <s>{time}</s>{" "}
      <strong className="text-sm font-semibold text-wrong">
        {getTranslator(locale, "meeting")(isPostponed ? "schedule.postponed" : "cancelled")}
      </strong>
    </>
  );
}
