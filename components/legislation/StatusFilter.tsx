import { LinkRow, type RowLink } from "@/components/layout/LinkRow";

/** Which submissions to see, by links. */
export function StatusFilter({ label, links }: { label: string; links: RowLink[] }) {
  return (
    <nav aria-label={label} className="mt-4">
      <LinkRow links={links} className="gap-x-5 text-sm" linkClassName="aria-[current]:no-underline" current="true" />
    </nav>
  );
}
