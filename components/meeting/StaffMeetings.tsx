import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { StaffMeetingList } from "./StaffMeetingList";

interface Props {
  meetings: MeetingSummary[];
  locale: Locale;
  /** the page is the list of every meeting, not of the nearest alone */
  isEverything: boolean;
}

/** The nearest meetings with the way to all of them, or all. */
export function StaffMeetings({ meetings, locale, isEverything }: Props) {
  const t = getTranslator(locale, "workspace");
  const list =
    meetings.length === 0 ? (
      <p className="mt-4 max-w-measure">{getTranslator(locale, "secretariat")("noMeetings")}</p>
    ) : (
      <StaffMeetingList meetings={meetings} locale={locale} />
    );
  if (isEverything) return list;

  return (
    <section aria-labelledby="meetings" className="mt-10">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h2 id="meetings" className="me-auto text-2xl">
          {t("meetings")}
        </h2>
        <a href={paths.secretariat(locale, { show: "meetings" })} className="inline-block py-1">
          {t("allMeetings")}
        </a>
      </div>
      {list}
    </section>
  );
}
