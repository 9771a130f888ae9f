import { LinkRow, type RowLink } from "../layout/LinkRow";

/** The navigation of a signed-in area; marks the current section. */
export function SectionLinks({ label, links }: { label: string; links: RowLink[] }) {
  return (
    <nav aria-label={label} className="border-t border-rule bg-wash">
      <LinkRow
        links={links}
        className="mx-auto max-w-5xl gap-x-5 px-4 text-sm sm:px-6"
        linkClassName="border-b-2 border-transparent no-underline hover:underline aria-[current]:border-accent"
      />
    </nav>
  );
}
