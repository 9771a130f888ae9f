import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { partOfParent, rootSymbol } from "@/app/_vocabulary/symbol";
import { languageAttributes } from "@/components/layout/language-attributes";
import { titleLanguage } from "@/components/layout/language-notes";
import { underParents } from "./document-tree";

interface Props {
  document: MeetingDocument;
  /** the documents of the meeting, this one among them */
  documents: MeetingDocument[];
  locale: Locale;
}

/** The document that this one belongs to, with all its addenda, corrigenda and revisions; nothing where it stands alone. */
export function Family({ document, documents, locale }: Props) {
  const say = getTranslator(locale, "documents");
  const root = rootSymbol(document.symbol);
  const family = underParents(
    documents.filter((each) => rootSymbol(each.symbol) === root).map((each) => ({ document: each })),
  );
  if (family.length < 2) return null;

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{say("family")}</h2>
      <ul className="mt-3 space-y-2">
        {family.map(({ document: each, depth }) => {
          const part = partOfParent(each.symbol);
          const title = pickText(each.titles, locale, each.originalLanguage);

          return (
            <li key={each.id} className={depth > 0 ? "border-s-2 border-rule ps-4" : ""}>
              <a
                href={paths.document(locale, each.symbol)}
                aria-current={each.id === document.id ? "page" : undefined}
                className="aria-[current]:font-semibold aria-[current]:text-ink"
              >
                <bdi>{each.symbol}</bdi>
              </a>{" "}
              <span className="text-sm text-soft">
                {part && say(`parts.${part.part}`, { number: part.number })}
                {each.withdrawnAt && ` · ${say("withdrawn")}`}
              </span>
              {title && (
                <span className="block text-sm">
                  <bdi {...languageAttributes(title.locale, locale)}>{title.text}</bdi>
                  {title.locale !== locale && (
                    <span className="block text-note">{titleLanguage(title.locale, locale)}</span>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
