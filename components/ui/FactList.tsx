import type { ReactNode } from "react";

/** One fact, by its term. */
export interface Fact {
  term: string;
  /** isolated in its own direction: people typed it */
  value: ReactNode;
}

/** The facts of a thing, term by term. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="self-start border-t border-rule">
      {facts.map((fact) => (
        <div key={fact.term} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="text-soft">{fact.term}</dt>
          <dd className="min-w-0 break-words">
            <bdi>{fact.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
