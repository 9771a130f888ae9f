import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MeetingRows } from "./MeetingRows";

/** A longer list is grouped by year. */
const MAX_UNGROUPED = 5;

/** The meetings of one body; many are grouped by year, the latest year open. */
export function MeetingsByYear({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  if (meetings.length <= MAX_UNGROUPED)
    return (
      <div className="mt-2">
        <MeetingRows meetings={meetings} locale={locale} />
      </div>
    );
  const t = getTranslator(locale, "home");
  const years = [...Map.groupBy(meetings, ({ year }) => year)];

  return (
    <div className="mt-2">
      {years.map(([year, ofYear], index) => (
        <details key={year} open={index === 0} className="border-b border-rule">
          <summary className="cursor-pointer py-2 font-semibold marker:text-soft">
            {t("yearCount", { year: String(year), count: ofYear.length })}
          </summary>
          <div className="ps-5 pb-3">
            <MeetingRows meetings={ofYear} locale={locale} />
          </div>
        </details>
      ))}
    </div>
  );
}
