import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { formatSize, listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Relations } from "@/components/documents/Relations";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import type { FootnoteMarks } from "@/components/rich-text/footnote-numbers";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";
import type { HeadingLevel } from "./agenda-document-props";

interface Props {
  item: AgendaItem;
  /** of the heading of the item */
  level: HeadingLevel;
  /** of the meeting */
  documents: MeetingDocument[];
  notes: FootnoteMarks;
  locale: Locale;
}

/**
 * The documentation of an item: the documents with their symbols and files, then the text of the
 * agenda.
 */
export function ItemDocumentation({ item, level, documents, notes, locale }: Props) {
  const own = documents.filter(({ items }) => items.includes(item.number));
  if (own.length === 0 && item.documentation.length === 0) return null;
  const Heading = ({ 3: "h4", 4: "h5", 5: "h6", 6: "h6" } as const)[level];

  return (
    <>
      <Heading className="mt-6 font-semibold">{getTranslator(locale, "agenda")("documentation")}</Heading>
      {own.map((document) => (
        <ItemDocument key={document.symbol} document={document} locale={locale} />
      ))}
      <div {...languageAttributes(item.locale, locale)}>
        <RichTextBlocks text={item.documentation} notes={notes} />
      </div>
    </>
  );
}

interface DocumentProps {
  document: MeetingDocument;
  locale: Locale;
}

/** A document under its item: title, symbol, relations, and its files in the reader's language. */
export function ItemDocument({ document, locale }: DocumentProps) {
  const title = pickText(document.titles, locale, document.originalLanguage) ?? { text: "", locale };

  return (
    <div className="mt-3">
      <p>
        <span {...languageAttributes(title.locale, locale)}>{title.text}</span> (
        <a
          href={paths.document(locale, document.symbol)}
          className={`whitespace-nowrap print:no-underline ${document.withdrawnAt ? "line-through" : ""}`}
        >
          <bdi>{document.symbol}</bdi>
        </a>
        )
      </p>
      <TitleLanguage title={title.locale} locale={locale} as="p" className="text-sm text-note print:hidden" />
      <div className="text-sm text-note print:hidden">
        <Relations relations={document.relations} locale={locale} />
      </div>
      <DocumentFiles document={document} locale={locale} />
    </div>
  );
}

function DocumentFiles({ document, locale }: DocumentProps) {
  const files = document.versions.find((version) => version.locale === locale)?.files ?? [];
  if (files.length === 0) {
    const status = describeMissing(document, locale);
    return status && <p className="text-sm text-soft print:hidden">{status}</p>;
  }

  return (
    <ul className="flex flex-wrap gap-x-5 text-sm print:hidden">
      {files.map(({ fileId, name, format, size }) => (
        <li key={fileId}>
          <a href={paths.file(fileId)} download={name} className="inline-block py-1">
            <span className="sr-only">{document.symbol} </span>
            {format.toUpperCase()}
          </a>{" "}
          <span className="text-soft">({formatSize(size, locale)})</span>
        </li>
      ))}
    </ul>
  );
}

/** Returns why there is no file in the reader's language, and in which languages there is one. */
function describeMissing({ withdrawnAt, versions }: MeetingDocument, locale: Locale): string | undefined {
  if (withdrawnAt) return getTranslator(locale, "agenda")("withdrawn");
  const version = versions.find((each) => each.locale === locale);
  if (version?.availability === "in-translation") return getTranslator(locale, "meeting")("inTranslation");
  const issued = versions.filter(({ files }) => files.length > 0).map((each) => each.locale);
  if (issued.length === 0) return undefined;

  return getTranslator(locale, "documents")("otherLanguages", { languages: listLanguages(issued, locale) });
}
