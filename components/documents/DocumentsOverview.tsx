import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import { documentTitle } from "./document-title";

/** The page of the documents has the others. */
const MAX_LISTED = 6;

interface Props {
  documents: MeetingDocument[];
  meeting: Meeting;
  locale: Locale;
}

/** The documents that are issued in the reader's language, and those being translated into it. */
export function DocumentsOverview({ documents, meeting, locale }: Props) {
  const t = getTranslator(locale, "meeting");
  const current = documents.filter(({ withdrawnAt }) => !withdrawnAt);
  const availabilityOf = ({ versions }: MeetingDocument) =>
    versions.find((version) => version.locale === locale)?.availability;
  const issued = current.filter((document) => availabilityOf(document) === "issued");
  const inTranslation = current.filter((document) => availabilityOf(document) === "in-translation");

  return (
    <section>
      <h2 className="text-2xl">{t("documents")}</h2>
      <p className="mt-2">
        {current.length > 0 ? t("documentsReady", { ready: issued.length, count: current.length }) : t("documentsNone")}
      </p>
      {issued.length > 0 && <ShortList documents={issued} locale={locale} />}
      {inTranslation.length > 0 && (
        <>
          <h3 className="mt-5 text-base">{t("inTranslation")}</h3>
          <ShortList documents={inTranslation} locale={locale} />
        </>
      )}
      <p className="mt-4">
        <a href={paths.documents(locale, meeting.key)}>{t("seeDocuments")}</a>
      </p>
    </section>
  );
}

function ShortList({ documents, locale }: Pick<Props, "documents" | "locale">) {
  return (
    <ul className="mt-3 border-t border-rule">
      {documents.slice(0, MAX_LISTED).map((document) => {
        const title = documentTitle(document, locale);
        return (
          <li key={document.symbol} className="border-b border-rule py-2.5">
            <a href={paths.document(locale, document.symbol)}>
              <bdi>{document.symbol}</bdi>
            </a>
            <span className="line-clamp-2 text-sm text-soft" {...languageAttributes(title.locale, locale)}>
              {title.text}
            </span>
            <TitleLanguage title={title.locale} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}
