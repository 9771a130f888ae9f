import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AvailableDocument } from "./availability";
import type { DocumentFilter } from "./document-filter";
import { listFacets } from "./facets";

interface Props {
  /** all of the meeting */
  documents: AvailableDocument[];
  filter: DocumentFilter;
  agenda: Agenda;
  locale: Locale;
}

/**
 * The facets by which documents can be filtered: links with the number of documents that each
 * leaves.
 */
export function Facets({ documents, filter, agenda, locale }: Props) {
  const facets = listFacets(documents, filter, agenda, locale);
  if (facets.length === 0) return null;

  return (
    <nav
      aria-label={getTranslator(locale, "documents")("filters.label")}
      className="mt-6 border-y border-rule py-2 text-sm print:hidden"
    >
      <dl>
        {facets.map((facet) => (
          <div key={facet.label} className="grid gap-x-4 py-0.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="py-1 text-soft">{facet.label}</dt>
            <dd className="flex flex-wrap gap-x-4">
              {[facet.all, ...facet.options].map((option) => (
                <a
                  key={option.href}
                  href={option.href}
                  aria-current={option.current ? "true" : undefined}
                  className="py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  <bdi>{option.label}</bdi>
                  {"count" in option && (
                    <span className="ms-1 text-soft tabular-nums">
                      <bdi>{`(${option.count})`}</bdi>
                    </span>
                  )}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
