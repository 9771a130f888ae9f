import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ScheduleStatus } from "@/app/_vocabulary/meeting-schedule";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";

/** The status of a meeting; a draft stands out. */
export function StatusMark({ status, locale }: { status: MeetingStatus; locale: Locale }) {
  const look = status === "draft" ? "border-note bg-note-wash" : "border-rule bg-wash";

  return (
    <span className={`inline-block whitespace-nowrap border px-2 text-sm font-normal text-ink ${look}`}>
      {getTranslator(locale, "meetingPreparation")(`statuses.${status}`)}
    </span>
  );
}

/** Says that the days of a meeting do not stand; nothing while they do. */
export function ScheduleMark({ status, locale }: { status: ScheduleStatus; locale: Locale }) {
  if (status === "scheduled") return null;

  return (
    <span className="inline-block whitespace-nowrap border border-wrong bg-wrong-wash px-2 text-sm font-normal text-ink">
      {getTranslator(locale, "meeting")(`schedule.${status}`)}
    </span>
  );
}
