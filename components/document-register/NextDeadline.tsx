import { getTranslator } from "@/app/_i18n/translator";
import type { OpenDeadline } from "@/app/_vocabulary/document-deadlines";
import type { Locale } from "@/app/_vocabulary/locales";
import { describeDeadline } from "./describe-deadline";

interface Props {
  open: OpenDeadline;
  locale: Locale;
}

/** The first open deadline of a document: what is due, when and in which languages. */
export function NextDeadline({ open, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const comma = getTranslator(locale, "meeting")("comma");
  const { what, day, lateness, languages } = describeDeadline(open, locale);

  return (
    <p className="mt-3">
      {t("deadlines.next")} {what}
      {comma}
      <time dateTime={open.day}>{day}</time>
      {languages && <span className="text-soft"> ({languages})</span>}
      {lateness && (
        <strong className={`ms-2 font-semibold ${open.daysLate > 0 ? "text-wrong" : "text-note"}`}>{lateness}</strong>
      )}
    </p>
  );
}
