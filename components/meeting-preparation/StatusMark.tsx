import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
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
