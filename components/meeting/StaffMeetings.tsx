import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { StaffMeetingList } from "./StaffMeetingList";

interface Props {
  meetings: MeetingSummary[];
  locale: Locale;
  /** the list has every meeting, not the nearest alone */
  isEverything: boolean;
  canCreate: boolean;
}

/** The nearest meetings, or all, with the ways to all of them and to a new one. */
export function StaffMeetings({ meetings, locale, isEverything, canCreate }: Props) {
  const t = getTranslator(locale, "workspace");

  return (
    <section aria-labelledby="meetings" className="mt-10">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h2 id="meetings" className="me-auto text-2xl">
          {t(isEverything ? "allMeetings" : "meetings")}
        </h2>
        {!isEverything && (
          <a href={`${paths.secretariat(locale, { show: "meetings" })}#meetings`} className="inline-block py-1">
            {t("allMeetings")}
          </a>
        )}
        {canCreate && (
          <a href={paths.secretariatNewMeeting(locale)} className="inline-block py-1 font-semibold">
            {getTranslator(locale, "meetingPreparation")("newTitle")}
          </a>
        )}
      </div>
      {meetings.length === 0 ? (
        <p className="mt-4 max-w-measure">{getTranslator(locale, "secretariat")("noMeetings")}</p>
      ) : (
        <StaffMeetingList meetings={meetings} locale={locale} />
      )}
    </section>
  );
}
