import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { DayProgramme } from "./DayProgramme";
import { relevantDay } from "./relevant-day";

interface Props {
  work: OrganizationOfWork;
  now: Date;
  locale: Locale;
}

/**
 * The day that matters now with its entries; once the meeting is over, a summary of all its days.
 */
export function ProgrammeOverview({ work, now, locale }: Props) {
  if (work.plenaryMeetings.length === 0) return null;
  const t = getTranslator(locale, "meeting");
  const relevant = relevantDay(work, now);

  return (
    <section>
      <h2 className="text-2xl">
        {t(relevant?.heading ?? "days")}
        {relevant && (
          <span className="block text-lg font-normal text-soft">{formatPlenaryMeetingDay(relevant.day, locale)}</span>
        )}
      </h2>
      <div className="mt-4">
        {relevant ? (
          <DayProgramme work={work} day={relevant.day} now={now} locale={locale} />
        ) : (
          <DaySummaries work={work} locale={locale} />
        )}
      </div>
      <p className="mt-4">
        <a href={paths.programme(locale, work.meeting.key)}>{t("readProgramme")}</a>
      </p>
    </section>
  );
}

/** The plenary meetings of each day with the numbers of their items. */
function DaySummaries({ work: { meeting, plenaryMeetings }, locale }: Omit<Props, "now">) {
  const t = getTranslator(locale, "meeting");
  const held = plenaryMeetings.filter(({ cancelledAt }) => !cancelledAt);
  const days = [...new Set(held.map(({ day }) => day))];
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);

  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      {days.map((day) => (
        <div key={day}>
          <h3 className="border-b border-rule pb-1 text-base">{formatPlenaryMeetingDay(day, locale)}</h3>
          {held
            .filter((plenaryMeeting) => plenaryMeeting.day === day)
            .map(({ id, startsAt, endsAt, entries }) => {
              const items = entries.flatMap(({ item }) => (item ? [printItemNumber(item, locale)] : []));
              return (
                <p key={id} className="mt-2">
                  {formatPeriod(startsAt, endsAt, locale, meeting.timeZone)}
                  <span className="block text-sm text-soft">
                    {items.length > 0 && t("itemsTakenUp", { count: items.length, items: list.format(items) })}
                  </span>
                </p>
              );
            })}
        </div>
      ))}
    </div>
  );
}
