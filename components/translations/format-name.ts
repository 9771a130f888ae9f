import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { TranslationFormat } from "@/app/_vocabulary/translation-file";

/** Names a format of the files for translators. */
export function formatName(format: TranslationFormat, locale: Locale): string {
  return format === "docx" ? getTranslator(locale, "translations")("files.word") : format.replace("xliff-", "XLIFF ");
}
