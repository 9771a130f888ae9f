import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";

export interface TimetableEntry {
  id: string;
  /** as printed: `1 (a)` */
  number: string | undefined;
  href: string | undefined;
  title: string;
  locale: Locale;
  /** " (continued)" where it is so */
  continued: string;
}

export interface TimetableSitting {
  id: string;
  anchor: string;
  name: string;
  startsAt: string;
  endsAt: string;
  period: string;
  /** the same in the reader's own time */
  ownTime: ReactNode;
  entries: TimetableEntry[];
}

/** One day of the programme: its plenary meetings, each with its time and what it takes up. */
export function TimetableDay({ day, sittings, locale }: { day: string; sittings: TimetableSitting[]; locale: Locale }) {
  return (
    <section className="mt-10">
      <h2 className="border-b-3 border-ink pb-2 text-2xl">{day}</h2>
      {sittings.map((sitting) => (
        <section
          key={sitting.id}
          id={sitting.anchor}
          className="grid gap-x-8 gap-y-3 border-b border-rule py-6 target:bg-note-wash sm:grid-cols-[16rem_1fr] lg:grid-cols-[18rem_1fr]"
        >
          <div>
            <p className="text-lg font-semibold tabular-nums">
              <time dateTime={sitting.startsAt}>{sitting.period}</time>
            </p>
            <h3 className="text-base font-normal text-soft">{sitting.name}</h3>
            {sitting.ownTime}
          </div>
          <ul className="max-w-measure space-y-3">
            {sitting.entries.map((entry) => (
              <li key={entry.id} className="grid grid-cols-[3.5rem_1fr] items-baseline">
                <span className="font-semibold tabular-nums">{entry.number && <bdi>{entry.number}</bdi>}</span>
                <span>
                  <span {...languageAttributes(entry.locale, locale)}>
                    {entry.href ? (
                      <a href={entry.href} className="text-ink decoration-rule hover:decoration-current">
                        {entry.title}
                      </a>
                    ) : (
                      entry.title
                    )}
                  </span>
                  {entry.continued}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
