import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { PlenaryMeetingCell, type TimetableSitting } from "./PlenaryMeetingCell";

export interface TimetableEntry {
  id: string;
  /** as printed: `1 (a)` */
  number: string | undefined;
  href: string | undefined;
  title: string;
  /** the language that the title is in; in words, where that is to be said */
  locale: Locale;
  titleIn: string | undefined;
  /** " (continued)" where it is so */
  continued: string;
}

/** A row of a day: what is held then, or in words that nothing is; between two rows the break, or none. */
export type TimetablePart =
  | { kind: "sittings"; sittings: TimetableSitting[] }
  | { kind: "break"; name: string; period: string; from: string }
  | { kind: "free"; words: string }
  | { kind: "no-break" };

export interface TimetableDay {
  day: string;
  /** as `YYYY-MM-DD` */
  date: string;
  parts: TimetablePart[];
}

interface Props {
  days: TimetableDay[];
  locale: Locale;
}

/** The organization of work at a glance: days as columns, time downwards, what is held at one time side by side; on a narrow screen one day after the other. */
export function Timetable({ days, locale }: Props) {
  const rows = ROWS[days[0]?.parts.length ?? 0] ?? "";

  return (
    <div className={`mt-6 grid gap-x-8 gap-y-0 ${days.length > 1 ? "lg:grid-cols-2 print:grid-cols-2" : ""}`}>
      {days.map(({ day, date, parts }) => (
        <section key={date} className={`${rows} grid content-start pb-10 print:pb-4`}>
          <h3 className="border-b-3 border-ink pb-2 text-xl break-after-avoid">
            <time dateTime={date}>{day}</time>
          </h3>
          {parts.map((part, index) => (
            <Part key={index} part={part} locale={locale} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** How many rows a day has, its head included, by how many parts: rows of neighbouring days are as high as each other (CSS Grid Level 2, subgrid). */
const ROWS: Record<number, string> = {
  1: "lg:row-span-2 lg:grid-rows-subgrid print:row-span-2 print:grid-rows-subgrid",
  3: "lg:row-span-4 lg:grid-rows-subgrid print:row-span-4 print:grid-rows-subgrid",
  5: "lg:row-span-6 lg:grid-rows-subgrid print:row-span-6 print:grid-rows-subgrid",
  7: "lg:row-span-8 lg:grid-rows-subgrid print:row-span-8 print:grid-rows-subgrid",
  9: "lg:row-span-10 lg:grid-rows-subgrid print:row-span-10 print:grid-rows-subgrid",
};

function Part({ part, locale }: { part: TimetablePart; locale: Locale }): ReactNode {
  if (part.kind === "break")
    return (
      <p className="flex flex-wrap items-baseline gap-x-3 bg-wash px-3 py-1.5 text-sm text-soft print:border-y print:border-rule">
        {part.name}
        <time dateTime={part.from}>{part.period}</time>
      </p>
    );
  if (part.kind === "no-break") return <div />;
  if (part.kind === "free") return <p className="py-4 text-sm text-soft max-lg:hidden print:block">{part.words}</p>;

  return (
    <div className="grid">
      {part.sittings.map((sitting) => (
        <PlenaryMeetingCell key={sitting.id} sitting={sitting} locale={locale} />
      ))}
    </div>
  );
}
