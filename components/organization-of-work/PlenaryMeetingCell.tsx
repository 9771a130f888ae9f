import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import type { sittingTimes } from "./NowMark";
import type { TimetableEntry } from "./Timetable";

export interface TimetableSitting {
  id: string;
  anchor: string;
  /** "1st plenary meeting" */
  name: string;
  startsAt: string;
  period: string;
  /** for the browser: when it is held, where it is (`sittingTimes`) */
  times: ReturnType<typeof sittingTimes>;
  /** that it is held now or next */
  standing: ReactNode;
  /** "Cancelled", where it is */
  cancelled: string | undefined;
  /** "Changed on 2 May 2023", where it was */
  changed: string | undefined;
  /** the same in the reader's own time */
  ownTime: ReactNode;
  calendar: { href: string; label: string };
  entries: TimetableEntry[];
}

/** A plenary meeting on the timetable: its hours, how it stands, what it takes up. A cancelled one stays, its hours struck through. */
export function PlenaryMeetingCell({ sitting, locale }: { sitting: TimetableSitting; locale: Locale }) {
  const { name, startsAt, period, cancelled, changed } = sitting;
  const time = <time dateTime={startsAt}>{period}</time>;

  return (
    <section
      id={sitting.anchor}
      {...sitting.times}
      className="-mx-3 px-3 py-4 target:bg-note-wash has-[[data-now]:not([hidden])]:bg-accent-wash print:break-inside-avoid print:py-2"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className={`text-lg font-semibold tabular-nums ${cancelled ? "text-soft line-through" : ""}`}>{time}</p>
        {sitting.standing}
        {cancelled && <strong className="text-sm font-semibold text-wrong">{cancelled}</strong>}
        {changed && <strong className="text-sm font-semibold text-note">{changed}</strong>}
      </div>
      <h4 className={`text-soft ${cancelled ? "line-through" : ""}`}>{name}</h4>
      {sitting.ownTime}
      <ul className="mt-3 space-y-2">
        {sitting.entries.map((entry) => (
          <li
            key={entry.id}
            className={`grid grid-cols-[3rem_1fr] items-baseline leading-snug ${cancelled ? "text-soft" : ""}`}
          >
            <span className="font-semibold tabular-nums">{entry.number && <bdi>{entry.number}</bdi>}</span>
            <span>
              <EntryTitle entry={entry} locale={locale} />
              {entry.continued}
              {entry.titleIn && <span className="block text-sm text-note">{entry.titleIn}</span>}
            </span>
          </li>
        ))}
      </ul>
      {!cancelled && (
        <p className="mt-3 text-sm print:hidden">
          <a href={sitting.calendar.href} className="inline-block py-1">
            {sitting.calendar.label}
            <span className="sr-only">: {name}</span>
          </a>
        </p>
      )}
    </section>
  );
}

function EntryTitle({ entry, locale }: { entry: TimetableEntry; locale: Locale }) {
  const title = <span {...languageAttributes(entry.locale, locale)}>{entry.title}</span>;
  if (!entry.href) return title;

  return (
    <a href={entry.href} className="text-ink decoration-rule hover:decoration-current print:no-underline">
      {title}
    </a>
  );
}
