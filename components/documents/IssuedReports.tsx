import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { documentTitle } from "./document-title";
import { type DocumentProps, FileTable } from "./FileTable";

interface Props {
  /** all of the meeting */
  documents: MeetingDocument[];
  meeting: Meeting;
  locale: Locale;
}

/**
 * The issued report of a meeting, or its drafts until it is adopted; before that, how it comes
 * about.
 */
export function IssuedReports({ documents, meeting, locale }: Props) {
  const t = getTranslator(locale, "report");
  // The report on another meeting may stand under an item of this one.
  const own = documents.filter(({ meetingKey, withdrawnAt }) => meetingKey === meeting.key && !withdrawnAt);
  const adopted = own.filter(({ kind }) => kind === "report");
  const reports = adopted.length > 0 ? adopted : own.filter(({ kind }) => kind === "draft-report");
  const status = adopted.length > 0 ? "publicIssued" : reports.length > 0 ? "publicDraft" : "publicNone";

  return (
    <>
      <h1 className="text-3xl sm:text-4xl">{t("publicTitle")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t(status)}</p>
      {reports.map((document) => (
        <IssuedReport
          key={document.symbol}
          document={document}
          documents={documents}
          meeting={meeting}
          locale={locale}
        />
      ))}
      {adopted.length === 0 && <p className="mt-6 max-w-measure">{t("publicHow")}</p>}
      <p className="mt-6 max-w-measure">{t("publicInterim")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        <li>
          <a href={paths.agenda(locale, meeting.key)} className="inline-block py-1">
            {t("agenda")}
          </a>
        </li>
        <li>
          <a href={paths.documents(locale, meeting.key)} className="inline-block py-1">
            {t("documents")}
          </a>
        </li>
      </ul>
    </>
  );
}

function IssuedReport({ document, documents, meeting, locale }: DocumentProps & { documents: MeetingDocument[] }) {
  const title = documentTitle(document, locale);
  const note = languageNote("title", title.locale, locale);

  return (
    <section className="mt-10">
      <h2 className="max-w-measure text-xl">
        <a href={paths.document(locale, document.symbol)}>
          <bdi>{document.symbol}</bdi>
        </a>
        <span className="mt-1 block text-lg font-normal" {...languageAttributes(title.locale, locale)}>
          {title.text}
        </span>
      </h2>
      {note && <p className="mt-1 text-note">{note}</p>}
      <FileTable document={document} documents={documents} meeting={meeting} locale={locale} />
    </section>
  );
}
