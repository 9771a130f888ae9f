import type { ReactNode } from "react";

/** What is known of a document, name by name. */
export function DocumentFacts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="self-start border-t border-rule">
      {facts.map((fact) => (
        <div key={fact.name} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[13rem_1fr]">
          <dt className="text-soft">{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
