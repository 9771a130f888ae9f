import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Leads to the form of a new meeting; it looks like a button. */
export function NewMeetingLink({ locale }: { locale: Locale }) {
  return (
    <a
      href={paths.secretariatNewMeeting(locale)}
      className="inline-flex min-h-10 items-center border-2 border-edge px-4 font-semibold text-ink no-underline hover:bg-wash pointer-coarse:min-h-11"
    >
      {getTranslator(locale, "meetingPreparation")("newTitle")}
    </a>
  );
}
