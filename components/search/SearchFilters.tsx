import { LinkRow, type RowLink } from "@/components/layout/LinkRow";

interface Props {
  label: string;
  /** each of what the search can be limited to */
  limits: { label: string; links: RowLink[] }[];
}

/** What the search can be limited to, by links; the chosen ones are marked. */
export function SearchLimits({ label, limits }: Props) {
  return (
    <nav aria-label={label} className="mt-6 border-y border-rule py-2 text-sm print:hidden">
      <dl>
        {limits.map((limit) => (
          <div key={limit.label} className="flex flex-wrap items-baseline gap-x-4">
            <dt className="text-soft">{limit.label}</dt>
            <dd>
              <LinkRow
                links={limit.links}
                className="gap-x-4"
                linkClassName="py-1! aria-[current]:no-underline"
                current="true"
              />
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
