import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { availabilityIn, type LanguageAvailability, type MeetingOfDocument, type Representation } from "./availability";

/** The messages that say why a language has nothing to read. */
export const MISSING = {
  "in-translation": "inTranslation",
  "not-issued": "notIssued",
  "not-concerned": "notConcerned",
} as const;

export interface DocumentProps {
  document: MeetingDocument;
  meeting: Meeting;
  locale: Locale;
}

const CELL = "py-2 pe-4 align-baseline max-lg:inline-block max-lg:py-0.5";

/**
 * A document in each language and format, with the size, day and checksum of each file. On a narrow
 * screen each language becomes a block.
 */
export function FileTable({ document, documents, meeting, locale }: DocumentProps & MeetingOfDocument) {
  const t = getTranslator(locale, "documents");
  const headings = [t("language"), t("format"), t("size"), t("issuedOnPortal"), "SHA-256"];

  return (
    <table className="mt-3 w-full max-lg:block">
      <caption className="sr-only">{t("files")}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          {headings.map((heading) => (
            <th key={heading} scope="col" className="py-2 pe-4 text-start">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {LOCALES.map((language) => (
        <tbody key={language} className="border-b border-rule max-lg:block max-lg:py-2">
          <LanguageRows
            language={availabilityIn(document, { documents, meeting }, language)}
            zone={meeting.timeZone}
            locale={locale}
          />
        </tbody>
      ))}
    </table>
  );
}

interface LanguageRowsProps {
  language: LanguageAvailability;
  zone: string;
  locale: Locale;
}

function LanguageRows({ language, zone, locale }: LanguageRowsProps) {
  const t = getTranslator(locale, "documents");
  const { availability, representations } = language;
  if (availability !== "issued")
    return (
      <tr className="max-lg:block">
        <LanguageHeading language={language.locale} rows={1} />
        <td colSpan={4} className={`${CELL} text-soft`}>
          {t(MISSING[availability])}
        </td>
      </tr>
    );

  return representations.map((representation, index) => (
    <tr key={representation.format} className="max-lg:block">
      {index === 0 && <LanguageHeading language={language.locale} rows={representations.length} />}
      <FileCells representation={representation} language={language.locale} zone={zone} locale={locale} />
    </tr>
  ));
}

interface FileCellsProps {
  representation: Representation;
  language: Locale;
  zone: string;
  locale: Locale;
}

function FileCells({ representation: { format, href, file }, language, zone, locale }: FileCellsProps) {
  const day = file && dayOf(file.issuedAt, zone);

  return (
    <>
      <td className={CELL}>
        <a href={href} hrefLang={language} type={file?.mediaType}>
          {format.toUpperCase()}
        </a>
      </td>
      <td className={`${CELL} whitespace-nowrap text-sm`}>{file && formatSize(file.size, locale)}</td>
      <td className={`${CELL} whitespace-nowrap text-sm`}>
        {day && <time dateTime={day}>{formatDay(day, locale)}</time>}
      </td>
      <td className={`${CELL} lg:pe-0`}>
        {file && (
          <code dir="ltr" className="select-all break-all text-xs text-soft lg:whitespace-nowrap">
            {file.sha256}
          </code>
        )}
      </td>
    </>
  );
}

function LanguageHeading({ language, rows }: { language: Locale; rows: number }) {
  return (
    <th
      scope="rowgroup"
      rowSpan={rows}
      lang={language}
      className="w-28 py-2 pe-4 text-start align-baseline font-system max-lg:block max-lg:w-auto max-lg:py-0.5"
    >
      {LANGUAGE_NAMES[language]}
    </th>
  );
}
