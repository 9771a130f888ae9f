import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { DayProgramme } from "./DayProgramme";
import { dayThatMatters, markWords } from "./relevant-day";

interface Props {
  work: OrganizationOfWork;
  now: Date;
  locale: Locale;
}

/** The day that matters with its items; once the meeting is over, all its days in short. */
export function Programme({ work, now, locale }: Props) {
  if (work.plenaryMeetings.length === 0) return null;
  const say = getTranslator(locale, "meeting");
  const day = dayThatMatters(work, now, locale);

  return (
    <section>
      <h2 className="text-2xl">
        {day ? day.title : say("days")}
        {day && <span className="block text-lg font-normal text-soft">{day.date}</span>}
      </h2>
      <div className="mt-4">
        {day ? (
          <DayProgramme sittings={day.sittings} locale={locale} words={markWords(locale)} />
        ) : (
          <DaysInShort work={work} locale={locale} />
        )}
      </div>
      <p className="mt-4">
        <a href={paths.programme(locale, work.meeting.key)}>{say("readProgramme")}</a>
      </p>
    </section>
  );
}

/** Day by day the plenary meetings with the numbers of the items that they take up. */
function DaysInShort({ work, locale }: Omit<Props, "now">) {
  const say = getTranslator(locale, "meeting");
  const { meeting, plenaryMeetings } = work;
  const held = plenaryMeetings.filter((sitting) => !sitting.cancelledAt);
  const days = [...new Set(held.map((sitting) => sitting.day))];
  const and = new Intl.ListFormat(LANGUAGE_TAGS[locale]);

  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      {days.map((day) => (
        <div key={day}>
          <h3 className="border-b border-rule pb-1 text-base">{formatPlenaryMeetingDay(day, locale)}</h3>
          {held
            .filter((sitting) => sitting.day === day)
            .map((sitting) => {
              const items = sitting.entries.flatMap((entry) =>
                entry.item ? [printItemNumber(entry.item, locale)] : [],
              );
              return (
                <p key={sitting.id} className="mt-2">
                  {formatPeriod(sitting.startsAt, sitting.endsAt, locale, meeting.timeZone)}
                  <span className="block text-sm text-soft">
                    {items.length > 0 && say("itemsTaken", { count: items.length, items: and.format(items) })}
                  </span>
                </p>
              );
            })}
        </div>
      ))}
    </div>
  );
}
