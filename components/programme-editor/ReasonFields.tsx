import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { LanguageFields } from "../ui/LanguageFields";

/** The public reason of a change, in each language; a draft needs none. */
export function ReasonFields({ status, locale, isOpen }: { status: MeetingStatus; locale: Locale; isOpen?: boolean }) {
  const t = getTranslator(locale, "programmeEditor");
  if (status === "draft") return null;

  return (
    <details className="mt-2" open={isOpen}>
      <summary className="cursor-pointer py-1 font-semibold">{t("reason")}</summary>
      <p className="text-sm text-soft">{t("reasonHint")}</p>
      <LanguageFields prefix="reason" label={(language) => t("reasonIn", { language })} locale={locale} />
    </details>
  );
}
