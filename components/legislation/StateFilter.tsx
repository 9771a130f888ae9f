interface Props {
  label: string;
  links: { label: string; href: string; current: boolean }[];
}

/** Which submissions to see, by links. */
export function StateFilter({ label, links }: Props) {
  return (
    <nav aria-label={label} className="mt-4">
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              aria-current={link.current ? "true" : undefined}
              className="inline-block py-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
