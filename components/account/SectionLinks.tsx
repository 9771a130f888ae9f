export interface SectionLink {
  label: string;
  href: string;
  current: boolean;
}

/** The ways through a signed-in area; where one stands is marked. */
export function SectionLinks({ label, links }: { label: string; links: SectionLink[] }) {
  return (
    <nav aria-label={label} className="border-t border-rule bg-wash">
      <ul className="mx-auto flex max-w-5xl flex-wrap gap-x-5 px-4 text-sm sm:px-6">
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              aria-current={link.current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
