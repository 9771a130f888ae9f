import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";
import { type DayPart, dayParts } from "./day-parts";
import { PlenaryMeetingCell } from "./PlenaryMeetingCell";
import { WorkEventTime } from "./WorkEventTime";
import { WorkEventTitle } from "./WorkEventTitle";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  statusOf: (plenaryMeetingId: string) => PlenaryMeetingStatus;
}

/**
 * The organization of work by day, in the meeting's own time: days as columns, plenary meetings at
 * one time side by side, then what else happens on the day. On a narrow screen the days follow one
 * another.
 */
export function Timetable({ work, locale, statusOf }: Props) {
  const parts = dayParts(work.plenaryMeetings, work.meeting.timeZone);
  const days = [...new Set([...parts.keys(), ...work.events.map(({ day }) => day)])].toSorted();
  const rows = ROWS[parts.values().next().value?.length ?? 0] ?? "";

  return (
    <div className={`mt-6 grid gap-x-8 gap-y-0 ${days.length > 1 ? "lg:grid-cols-2 print:grid-cols-2" : ""}`}>
      {days.map((day) => (
        <section key={day} className={`${rows} grid content-start pb-10 print:pb-4`}>
          <h3 className="border-b-3 border-ink pb-2 text-xl break-after-avoid">
            <time dateTime={day}>{formatPlenaryMeetingDay(day, locale)}</time>
          </h3>
          {parts.get(day)?.map((part, index) => (
            <Part key={index} part={part} work={work} locale={locale} statusOf={statusOf} />
          ))}
          <DayEvents events={work.events.filter((event) => event.day === day)} work={work} locale={locale} />
        </section>
      ))}
    </div>
  );
}

/**
 * Rows of a day with its heading and its events, by its number of parts: neighbouring days align
 * (CSS Grid 2, subgrid).
 */
const ROWS: Record<number, string> = {
  1: "lg:row-span-3 lg:grid-rows-subgrid print:row-span-3 print:grid-rows-subgrid",
  3: "lg:row-span-5 lg:grid-rows-subgrid print:row-span-5 print:grid-rows-subgrid",
  5: "lg:row-span-7 lg:grid-rows-subgrid print:row-span-7 print:grid-rows-subgrid",
  7: "lg:row-span-9 lg:grid-rows-subgrid print:row-span-9 print:grid-rows-subgrid",
  9: "lg:row-span-11 lg:grid-rows-subgrid print:row-span-11 print:grid-rows-subgrid",
};

function Part({ part, work: { meeting }, locale, statusOf }: Props & { part: DayPart<PlenaryMeeting> }) {
  const t = getTranslator(locale, "programme");
  switch (part.kind) {
    case "break":
      return (
        <p className="flex flex-wrap items-baseline gap-x-3 bg-wash px-3 py-1.5 text-sm text-soft print:border-y print:border-rule">
          {t(part.isLunch ? "lunch" : "break")}
          <time dateTime={part.from.toISOString()}>{formatPeriod(part.from, part.to, locale, meeting.timeZone)}</time>
        </p>
      );
    case "no-break":
      return <div />;
    case "free":
      return <p className="py-4 text-sm text-soft max-lg:hidden print:block">{t("noPlenaryMeeting")}</p>;
    case "plenary-meetings":
      return (
        <div className="grid">
          {part.plenaryMeetings.map((plenaryMeeting) => (
            <PlenaryMeetingCell
              key={plenaryMeeting.id}
              plenaryMeeting={plenaryMeeting}
              meeting={meeting}
              locale={locale}
              status={statusOf(plenaryMeeting.id)}
            />
          ))}
        </div>
      );
  }
}

/** The other events of a day. They have no number, and are no part of the rows of plenary meetings. */
function DayEvents({ events, work: { meeting }, locale }: Omit<Props, "statusOf"> & { events: WorkEvent[] }) {
  if (events.length === 0) return null;

  return (
    <ul className="space-y-3 border-t border-rule py-4">
      {events.map((event) => (
        <li key={event.id} className="border-s-2 border-edge ps-3 print:break-inside-avoid">
          <p className="tabular-nums text-soft">
            <WorkEventTime event={event} zone={meeting.timeZone} locale={locale} />
          </p>
          <h4>
            <WorkEventTitle event={event} locale={locale} />
          </h4>
        </li>
      ))}
    </ul>
  );
}
