interface FacetLink {
  href: string;
  label: string;
  /** what is chosen now */
  current: boolean;
}

/** One thing by which documents can be chosen. */
export interface Facet {
  label: string;
  /** takes the choice back */
  all: FacetLink;
  options: (FacetLink & { count: number })[];
}

/** The ways to choose among documents: each a link with the number of documents that it leaves. */
export function Facets({ facets, label }: { facets: Facet[]; label: string }) {
  if (facets.length === 0) return null;

  return (
    <nav aria-label={label} className="mt-6 border-y border-rule py-2 text-sm print:hidden">
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
