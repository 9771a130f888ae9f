import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";
import { type DayPart, dayParts, placeEvents } from "./day-parts";
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
 * one time side by side, what else happens before, between and after them. On a narrow screen the
 * days follow one another.
 */
export function Timetable({ work, locale, statusOf }: Props) {
  const parts = dayParts(work.plenaryMeetings, work.meeting.timeZone);
  const days = [...new Set([...parts.keys(), ...work.events.map(({ day }) => day)])].toSorted();
  const rows = ROWS[parts.values().next().value?.length ?? 0] ?? "";

  return (
    <div className={`mt-6 grid gap-x-8 gap-y-0 ${days.length > 1 ? "lg:grid-cols-2 print:grid-cols-2" : ""}`}>
      {days.map((day) => {
        const ofDay = parts.get(day) ?? [];
        const placed = placeEvents(
          work.events.filter((event) => event.day === day),
          ofDay,
        );
        const eventsAfter = (count: number) => (
          <DayEvents events={placed.get(count) ?? []} work={work} locale={locale} isLast={count >= ofDay.length} />
        );
        return (
          <section key={day} className={`${rows} grid content-start pb-10 print:pb-4`}>
            <div>
              <h3 className="border-b-3 border-ink pb-2 text-xl break-after-avoid">
                <time dateTime={day}>{formatPlenaryMeetingDay(day, locale)}</time>
              </h3>
              {eventsAfter(0)}
            </div>
            {ofDay.map((part, index) => (
              <div key={index} className="grid content-start">
                <Part part={part} work={work} locale={locale} statusOf={statusOf} />
                {eventsAfter(index + 1)}
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

/**
 * Rows of a day with its heading, by its number of parts, each with the events after it: neighbouring
 * days align (CSS Grid 2, subgrid).
 */
const ROWS: Record<number, string> = {
  1: "lg:row-span-2 lg:grid-rows-subgrid print:row-span-2 print:grid-rows-subgrid",
  3: "lg:row-span-4 lg:grid-rows-subgrid print:row-span-4 print:grid-rows-subgrid",
  5: "lg:row-span-6 lg:grid-rows-subgrid print:row-span-6 print:grid-rows-subgrid",
  7: "lg:row-span-8 lg:grid-rows-subgrid print:row-span-8 print:grid-rows-subgrid",
  9: "lg:row-span-10 lg:grid-rows-subgrid print:row-span-10 print:grid-rows-subgrid",
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
      return null;
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

interface DayEventsProps extends Omit<Props, "statusOf"> {
  events: WorkEvent[];
  /** no plenary meeting of the day follows */
  isLast: boolean;
}

/** Other events of a day, which have no number. */
function DayEvents({ events, work: { meeting }, locale, isLast }: DayEventsProps) {
  if (events.length === 0) return null;

  return (
    <ul className={`space-y-3 py-4 ${isLast ? "border-t border-rule" : ""}`}>
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
