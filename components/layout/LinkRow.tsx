export interface RowLink {
  href: string;
  label: string;
  /** whether it leads to what is displayed now */
  current: boolean;
}

interface Props {
  links: RowLink[];
  className: string;
  linkClassName: string;
  /** whether a current link is this page or one of a set (WAI-ARIA 1.2, aria-current) */
  current?: "page" | "true";
}

/** Links in a row, the current one marked. */
export function LinkRow({ links, className, linkClassName, current = "page" }: Props) {
  return (
    <ul className={`flex flex-wrap ${className}`}>
      {links.map((link) => (
        <li key={link.href}>
          <a
            href={link.href}
            aria-current={link.current ? current : undefined}
            className={`inline-block py-2 aria-[current]:font-semibold aria-[current]:text-ink ${linkClassName}`}
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
