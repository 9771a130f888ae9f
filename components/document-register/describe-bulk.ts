import type { NotedTranslations } from "@/app/_domain/documents/note-translations";
import type { BulkOutcome } from "@/app/_domain/documents/set-deadlines";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";

/** Says of how many documents the deadlines were set, and names those of which they were not. */
export function describeDeadlinesSet({ changed, unchanged, withdrawn }: BulkOutcome, locale: Locale): string {
  const t = getTranslator(locale, "documentRegister");
  const symbols = withdrawn.map(isolateText).join(getTranslator(locale, "meeting")("comma"));

  return [
    t("bulk.deadlinesDone", { count: changed.length }),
    ...(unchanged.length > 0 ? [t("bulk.unchanged", { count: unchanged.length })] : []),
    ...(withdrawn.length > 0 ? [t("bulk.withdrawn", { symbols })] : []),
  ].join(" ");
}

/** Says how many language versions were noted, and names those that were refused with the reason. */
export function describeTranslationsNoted({ noted, unchanged, refused }: NotedTranslations, locale: Locale): string {
  const t = getTranslator(locale, "documentRegister");
  const errors = getTranslator(locale, "errors");

  return [
    t("bulk.translationsDone", { count: noted }),
    ...(unchanged > 0 ? [t("bulk.unchanged", { count: unchanged })] : []),
    ...refused.map(({ symbol, locale: language, code, params }) =>
      t("bulk.refused", {
        symbol: isolateText(symbol),
        language: languageName(language, locale),
        reason: errors(code, params),
      }),
    ),
  ].join(" ");
}
