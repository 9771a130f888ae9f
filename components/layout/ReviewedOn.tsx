import { getTranslator } from "@/app/_i18n/translator";
import { type Day, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";

/** The day on which a statement was last reviewed. */
export function ReviewedOn({ day, locale }: { day: Day; locale: Locale }) {
  return (
    <p className="mt-10 border-t border-rule pt-3 text-sm text-soft">
      {getTranslator(locale, "trust")("reviewed", { day: formatDay(day, locale) })}
    </p>
  );
}
