import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Marks something as new since the reader's last visit. Only the browser knows, and displays it
 * (`enhance.ts`), inside an element with `data-changed={instant}` on a page with `data-
 * visit={meetingKey}`.
 */
export function NewMark({ locale }: { locale: Locale }) {
  return (
    <strong hidden data-new="" className="ms-2 inline-block text-sm font-semibold text-accent print:hidden">
      {getTranslator(locale, "changes")("new")}
    </strong>
  );
}
