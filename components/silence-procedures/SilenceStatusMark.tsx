import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { SilenceStatus } from "@/app/_vocabulary/silence-procedures";

const LOOK: Partial<Record<SilenceStatus, string>> = {
  open: "border-note bg-note-wash",
  broken: "border-wrong bg-wrong-wash",
  adopted: "border-right bg-right-wash",
};

/** The status of a silence procedure, in words. */
export function SilenceStatusMark({ status, locale }: { status: SilenceStatus; locale: Locale }) {
  return (
    <strong className={`inline-block border-s-4 px-2 text-sm text-ink ${LOOK[status] ?? "border-edge bg-wash"}`}>
      {getTranslator(locale, "silence")(`status.${status}`)}
    </strong>
  );
}
