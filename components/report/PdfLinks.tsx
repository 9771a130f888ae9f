import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** The report as PDF, in each language. */
export function PdfLinks({ meetingKey, locale }: { meetingKey: string; locale: Locale }) {
  const label = getTranslator(locale, "report")("pdf");

  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-baseline gap-x-4">
      <span className="text-sm text-soft">{label}</span>
      <ul className="flex flex-wrap gap-x-4">
        {LOCALES.map((text) => (
          <li key={text}>
            <a
              href={paths.reportPdf(text, meetingKey)}
              lang={text}
              hrefLang={text}
              type="application/pdf"
              className="inline-block py-1"
            >
              {LANGUAGE_NAMES[text]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
