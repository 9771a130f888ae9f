import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { type Day, formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import type { LanguageAvailability } from "./availability";
import { MISSING } from "./FileTable";

interface Props {
  language: LanguageAvailability;
  /** the only format that is displayed, where one is requested */
  format: DocumentFormat | undefined;
  /** of issue, where it differs between languages */
  day: Day | undefined;
  locale: Locale;
}

/**
 * A document in one language: its formats. Where columns have become blocks, the language is named.
 */
export function DocumentCell({ language, format, day, locale }: Props) {
  const t = getTranslator(locale, "documents");
  const { availability, representations } = language;
  const own = language.locale === locale ? "lg:bg-wash" : "";
  const narrow = availability.startsWith("not-")
    ? "max-lg:hidden"
    : "max-lg:flex max-lg:gap-x-3 max-lg:p-0 max-lg:pt-1";

  return (
    <td className={`py-2 ps-2 align-top text-sm ${narrow} ${own}`}>
      <span lang={language.locale} className="w-20 shrink-0 py-1 font-system text-soft lg:hidden">
        {LANGUAGE_NAMES[language.locale]}
      </span>
      <div className="min-w-0 max-lg:flex max-lg:flex-wrap max-lg:gap-x-4">
        {representations
          .filter((each) => !format || each.format === format)
          .map(({ format: name, href, file }) => (
            <a
              key={name}
              href={href}
              hrefLang={language.locale}
              type={file?.mediaType}
              className="block py-1 leading-tight no-underline hover:underline"
            >
              <span className="underline">{name.toUpperCase()}</span>{" "}
              {file && <span className="inline-block text-xs text-soft">{formatSize(file.size, locale)}</span>}
            </a>
          ))}
        {availability !== "issued" && <span className="block py-1 text-xs text-soft">{t(MISSING[availability])}</span>}
        {day && (
          <time dateTime={day} className="block py-1 text-xs text-soft">
            {formatDay(day, locale)}
          </time>
        )}
      </div>
    </td>
  );
}
