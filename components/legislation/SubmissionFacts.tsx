import type { ReactNode } from "react";

export interface Fact {
  term: string;
  /** held apart: what people typed takes its own direction */
  value: ReactNode;
}

/** What a submission says, term by term. */
export function SubmissionFacts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="my-6 border-y border-rule">
      {facts.map((fact) => (
        <div
          key={fact.term}
          className="grid gap-x-6 border-t border-rule py-3 first:border-t-0 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <dt className="text-soft">{fact.term}</dt>
          <dd className="min-w-0 break-words">
            <bdi>{fact.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
