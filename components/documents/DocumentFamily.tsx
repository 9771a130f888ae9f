import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { partOfParent, rootSymbol } from "@/app/_vocabulary/symbol";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import { nestDocuments } from "./document-tree";

interface Props {
  document: MeetingDocument;
  /** all of the meeting */
  documents: MeetingDocument[];
  locale: Locale;
}

/** A document with its addenda, corrigenda and revisions; nothing where it has none. */
export function DocumentFamily({ document, documents, locale }: Props) {
  const root = rootSymbol(document.symbol);
  const family = nestDocuments(
    documents.filter(({ symbol }) => rootSymbol(symbol) === root).map((each) => ({ document: each })),
  );
  if (family.length < 2) return null;

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{getTranslator(locale, "documents")("family")}</h2>
      <ul className="mt-3 space-y-2">
        {family.map(({ document: each, depth }) => (
          <li key={each.id} className={depth > 0 ? "border-s-2 border-rule ps-4" : ""}>
            <FamilyMember document={each} isCurrent={each.id === document.id} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FamilyMemberProps {
  document: MeetingDocument;
  isCurrent: boolean;
  locale: Locale;
}

function FamilyMember({ document, isCurrent, locale }: FamilyMemberProps) {
  const t = getTranslator(locale, "documents");
  const part = partOfParent(document.symbol);
  const title = pickText(document.titles, locale, document.originalLanguage);

  return (
    <>
      <a
        href={paths.document(locale, document.symbol)}
        aria-current={isCurrent ? "page" : undefined}
        className="aria-[current]:font-semibold aria-[current]:text-ink"
      >
        <bdi>{document.symbol}</bdi>
      </a>{" "}
      <span className="text-sm text-soft">
        {part && t(`parts.${part.part}`, { number: part.number })}
        {document.withdrawnAt && ` · ${t("withdrawn")}`}
      </span>
      {title && (
        <span className="block text-sm">
          <bdi {...languageAttributes(title.locale, locale)}>{title.text}</bdi>
          <TitleLanguage title={title.locale} locale={locale} className="block text-note" />
        </span>
      )}
    </>
  );
}
