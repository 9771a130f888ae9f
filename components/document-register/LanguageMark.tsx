import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { formatSize, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_LETTERS } from "@/app/_vocabulary/document-name";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  document: MeetingDocument;
  language: Locale;
  locale: Locale;
}

export type LanguageStatus = "issued" | "in-translation" | "unknown";

/** The sign of each status of a language version; none has another meaning among the texts of an agenda. */
export const VERSION_SIGNS: Record<LanguageStatus, string> = { issued: "●", "in-translation": "⇄", unknown: "·" };

const LOOK: Record<LanguageStatus, string> = {
  issued: "text-(--right)",
  "in-translation": "text-note",
  unknown: "text-soft",
};

/** The status of a document in one language, as a mark; its files are read out and shown on hovering. */
export function LanguageMark({ document, language, locale }: Props) {
  const version = document.versions.find((each) => each.locale === language);
  const status = version?.availability ?? "unknown";
  const files = (version?.files ?? []).map(({ format, size }) => `${format.toUpperCase()} ${formatSize(size, locale)}`);
  const t = getTranslator(locale, "documentRegister");
  const text = [t(`statuses.${status}`), ...files].join(getTranslator(locale, "meeting")("comma"));

  return (
    <td className="py-0.5 text-center align-baseline max-lg:p-0" title={`${languageName(language, locale)}: ${text}`}>
      <span aria-hidden="true" className="text-soft lg:hidden">
        {LANGUAGE_LETTERS[language]}
      </span>
      <span aria-hidden="true" className={LOOK[status]}>
        {VERSION_SIGNS[status]}
      </span>
      <span className="sr-only">{text}</span>
    </td>
  );
}
