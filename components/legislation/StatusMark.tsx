import { getTranslator } from "@/app/_i18n/translator";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";

const LOOK: Record<SubmissionStatus, string> = {
  draft: "border-note bg-note-wash",
  submitted: "border-accent bg-accent-wash",
  received: "border-accent bg-accent-wash",
  returned: "border-wrong bg-wrong-wash",
  replaced: "border-edge bg-wash",
  accepted: "border-right bg-right-wash",
};

/** The status of a submission as text; the colour only repeats it. */
export function StatusMark({ status, locale }: { status: SubmissionStatus; locale: Locale }) {
  return (
    <span className={`inline-block lg:whitespace-nowrap border-s-4 px-2 text-sm ${LOOK[status]}`}>
      {getTranslator(locale, "legislation")(`statuses.${status}`)}
    </span>
  );
}
