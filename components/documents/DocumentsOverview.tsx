import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { titleLanguage } from "@/components/layout/language-notes";

/** So many are named here; the page of the documents has the others. */
const FIRST = 6;

interface Props {
  documents: MeetingDocument[];
  meeting: Meeting;
  locale: Locale;
}

/** What can be read in the reader's language already, and what is being translated into it. */
export function Documents({ documents, meeting, locale }: Props) {
  const say = getTranslator(locale, "meeting");
  const expected = documents.filter((document) => !document.withdrawnAt);
  const standing = (document: MeetingDocument) => document.versions.find((version) => version.locale === locale);
  const ready = expected.filter((document) => standing(document)?.availability === "issued");
  const inTranslation = expected.filter((document) => standing(document)?.availability === "in-translation");
  const named = (of: MeetingDocument[]) => <DocumentNames documents={of.slice(0, FIRST)} locale={locale} />;

  return (
    <section>
      <h2 className="text-2xl">{say("documents")}</h2>
      <p className="mt-2">
        {expected.length > 0
          ? say("documentsReady", { ready: ready.length, count: expected.length })
          : say("documentsNone")}
      </p>
      {ready.length > 0 && named(ready)}
      {inTranslation.length > 0 && (
        <>
          <h3 className="mt-5 text-base">{say("inTranslation")}</h3>
          {named(inTranslation)}
        </>
      )}
      <p className="mt-4">
        <a href={paths.documents(locale, meeting.key)}>{say("seeDocuments")}</a>
      </p>
    </section>
  );
}

function DocumentNames({ documents, locale }: Pick<Props, "documents" | "locale">) {
  const say = getTranslator(locale, "documents");

  return (
    <ul className="mt-3 border-t border-rule">
      {documents.map((document) => {
        const title = pickText(document.titles, locale, document.originalLanguage) ?? {
          text: say(`kinds.${document.kind}`),
          locale,
        };
        return (
          <li key={document.symbol} className="border-b border-rule py-2.5">
            <a href={paths.document(locale, document.symbol)}>
              <bdi>{document.symbol}</bdi>
            </a>
            <span className="line-clamp-2 text-sm text-soft" {...languageAttributes(title.locale, locale)}>
              {title.text}
            </span>
            {title.locale !== locale && (
              <span className="block text-sm text-note">{titleLanguage(title.locale, locale)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
