import type { DocumentFile } from "@/app/_domain/documents/queries";
import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { formatSize, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { wordsOverLimit } from "@/app/_vocabulary/document-deadlines";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import { VERSION_SIGNS } from "./LanguageMark";

interface Props {
  registered: DocumentToChange;
  /** undefined for staff who do not change it */
  noteTranslation: FormAction | undefined;
  locale: Locale;
}

/** The language versions of a document: status, files, and a button that marks one as in translation. */
export function VersionsTable({ registered, noteTranslation, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const { document, earlier, meeting, timing } = registered;
  const zone = meeting.timeZone;
  const canNote = noteTranslation !== undefined && !document.withdrawnAt;
  const rows = LOCALES.map((language) => {
    const version = document.versions.find((each) => each.locale === language);
    return { language, status: version?.availability ?? ("unknown" as const), files: version?.files ?? [] };
  });
  const table = (
    <table className="mt-2 w-full text-sm">
      <caption className="sr-only">{t("versions")}</caption>
      <tbody>
        {rows.map(({ language, status, files }) => (
          <tr key={language} className="border-t border-rule">
            <th scope="row" className="py-1.5 pe-4 text-start align-baseline font-semibold whitespace-nowrap">
              {languageName(language, locale)}
            </th>
            <td className="py-1.5 pe-4 align-baseline whitespace-nowrap text-soft">
              <span aria-hidden="true">{VERSION_SIGNS[status]}</span> {t(`statuses.${status}`)}
            </td>
            <td className="py-1.5 pe-4 align-baseline text-soft tabular-nums sm:whitespace-nowrap">
              <Length words={timing.words[language]} kind={document.kind} language={language} locale={locale} />
            </td>
            <td className="w-full py-1 align-baseline">
              <ul className="flex flex-wrap gap-x-6">
                {files.map((file) => (
                  <FileItem key={file.fileId} file={file} at={file.issuedAt} zone={zone} locale={locale} />
                ))}
              </ul>
              {status === "issued" && files.length === 0 && document.distribution !== "restricted" && (
                <a href={paths.document(language, document.symbol)} className="inline-block min-h-6">
                  {getTranslator(locale, "secretariat")("publicPage")}
                  <span className="sr-only"> {languageName(language, locale)}</span>
                </a>
              )}
              {canNote && status === "unknown" && (
                <span className="align-middle whitespace-nowrap">
                  <Button
                    look="quiet"
                    name="textLocale"
                    value={language}
                    aria-label={t("noteTranslationIn", { language: languageName(language, locale) })}
                  >
                    {t("noteTranslation")}
                  </Button>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  return (
    <>
      {canNote ? (
        <ActionForm
          action={noteTranslation}
          locale={locale}
          initial={{ meetingKey: meeting.key, documentId: document.id }}
        >
          <HiddenField name="meetingKey" />
          <HiddenField name="documentId" />
          {table}
        </ActionForm>
      ) : (
        table
      )}
      {earlier.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer py-1">{t("earlierFiles", { count: earlier.length })}</summary>
          <ul>
            {earlier.map((file) => (
              <FileItem key={file.fileId} file={file} at={file.issuedAt} zone={zone} locale={locale}>
                {languageName(file.locale, locale)}
              </FileItem>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface LengthProps {
  words: number | undefined;
  kind: DocumentKind;
  language: Locale;
  locale: Locale;
}

/** The length of a language version, and by how much it exceeds the limit of its kind. */
function Length({ words, kind, language, locale }: LengthProps) {
  if (!words) return null;
  const t = getTranslator(locale, "documentRegister");
  const excess = wordsOverLimit(kind, language, words);

  return (
    <>
      {t(language === "zh" ? "characters" : "words", { count: words })}
      {excess && <strong className="block font-semibold text-note">{t("overLimit", excess)}</strong>}
    </>
  );
}

interface FileProps {
  file: Pick<DocumentFile, "fileId" | "format" | "size">;
  at: Date;
  zone: string;
  locale: Locale;
  children?: string;
}

/** A file: its format, size and time of issue. */
function FileItem({ file, at, zone, locale, children }: FileProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 py-0.5">
      {children && <span>{children}</span>}
      <a href={paths.file(file.fileId)} className="inline-block min-h-6">
        {file.format.toUpperCase()}
      </a>
      <span className="text-soft">{formatSize(file.size, locale)}</span>
      <span className="text-soft">
        <Moment at={at} locale={locale} zone={zone} />
      </span>
    </li>
  );
}
