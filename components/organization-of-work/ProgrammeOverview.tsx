import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { inOrder } from "@/app/_vocabulary/work-events";
import { DayProgramme } from "./DayProgramme";
import { relevantDay } from "./relevant-day";
import { WorkEventTime } from "./WorkEventTime";
import { WorkEventTitle } from "./WorkEventTitle";

interface Props {
  work: OrganizationOfWork;
  now: Date;
  locale: Locale;
}

/**
 * The day that matters now with its entries; once the meeting is over, a summary of all its days.
 */
export function ProgrammeOverview({ work, now, locale }: Props) {
  if (work.plenaryMeetings.length + work.events.length === 0) return null;
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

/** The plenary meetings of each day with the numbers of their items, and what else happened. */
function DaySummaries({ work: { meeting, plenaryMeetings, events: all }, locale }: Omit<Props, "now">) {
  const t = getTranslator(locale, "meeting");
  const held = plenaryMeetings.filter(({ cancelledAt }) => !cancelledAt);
  // Of a meeting without days, only what was held before; else a cancelled event is shown as such.
  const events = meeting.scheduleStatus === "scheduled" ? all : all.filter(({ cancelledAt }) => !cancelledAt);
  const days = Map.groupBy(inOrder([...held, ...events]), ({ day }) => day);
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);
  const itemsOf = ({ entries }: PlenaryMeeting) => {
    const items = entries.flatMap(({ item }) => (item ? [printItemNumber(item, locale)] : []));

    return items.length > 0 && t("itemsTakenUp", { count: items.length, items: list.format(items) });
  };

  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      {[...days].map(([day, scheduled]) => (
        <div key={day}>
          <h3 className="border-b border-rule pb-1 text-base">{formatPlenaryMeetingDay(day, locale)}</h3>
          {scheduled.map((each) =>
            "number" in each ? (
              <p key={each.id} className="mt-2">
                {formatPeriod(each.startsAt, each.endsAt, locale, meeting.timeZone)}
                <span className="block text-sm text-soft">{itemsOf(each)}</span>
              </p>
            ) : (
              <div key={each.id} className="mt-2">
                <WorkEventTime event={each} zone={meeting.timeZone} locale={locale} />
                <p className="text-sm">
                  <WorkEventTitle event={each} locale={locale} />
                </p>
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  );
}
