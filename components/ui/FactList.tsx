import type { ReactNode } from "react";

/** What is known of something, by one of its terms. */
export interface Fact {
  term: string;
  /** held apart: what people typed takes its own direction */
  value: ReactNode;
}

/** What is known of a thing, term by term. */
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
