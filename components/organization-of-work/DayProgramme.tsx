import type { Locale } from "@/app/_vocabulary/locales";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";
import { languageAttributes } from "@/components/layout/language-attributes";
import { NowMark, sittingTimes } from "./NowMark";

export interface DayEntry {
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

export interface DaySitting {
  id: string;
  name: string;
  href: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | undefined;
  period: string;
  standing: PlenaryMeetingStatus;
  entries: DayEntry[];
}

interface Props {
  sittings: DaySitting[];
  locale: Locale;
  words: { now: string; next: string; cancelled: string };
}

/** The plenary meetings of a day with what they take up, now and next marked. */
export function DayProgramme({ sittings, locale, words }: Props) {
  return (
    <ul className="border-t border-rule">
      {sittings.map((sitting) => (
        <li
          key={sitting.id}
          {...sittingTimes(sitting)}
          className="grid gap-x-8 gap-y-2 border-b border-rule py-4 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <p className={`font-semibold tabular-nums ${sitting.cancelledAt ? "line-through" : ""}`}>
              <time dateTime={sitting.startsAt.toISOString()}>{sitting.period}</time>
            </p>
            <p className="text-sm">
              <a href={sitting.href} className="text-soft decoration-rule hover:decoration-current">
                {sitting.name}
              </a>
            </p>
            <p className="mt-1 empty:hidden">
              {sitting.cancelledAt ? (
                <strong className="text-sm font-semibold text-wrong">{words.cancelled}</strong>
              ) : (
                <NowMark standing={sitting.standing} words={words} />
              )}
            </p>
          </div>
          <ul className="space-y-2">
            {sitting.entries.map((entry) => (
              <li key={entry.id} className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-baseline">
                <span className="tabular-nums">{entry.number && <bdi>{entry.number}</bdi>}</span>
                <span>
                  <Title entry={entry} locale={locale} />
                  {entry.continued}
                  {entry.titleIn && <span className="block text-sm text-note">{entry.titleIn}</span>}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Title({ entry, locale }: { entry: DayEntry; locale: Locale }) {
  const attributes = languageAttributes(entry.locale, locale);
  if (!entry.href) return <span {...attributes}>{entry.title}</span>;

  return (
    <a href={entry.href} className="text-ink decoration-rule hover:decoration-current" {...attributes}>
      {entry.title}
    </a>
  );
}
