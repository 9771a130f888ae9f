export interface MeetingLink {
  href: string;
  text: string;
  current: boolean;
}

interface Props {
  label: string;
  /** the body that meets */
  body: string;
  /** which meeting of it, where and when */
  meeting: string;
  links: MeetingLink[];
}

/** Which meeting this is, and its parts. */
export function MeetingNavigation({ label, body, meeting, links }: Props) {
  return (
    <div className="border-t border-rule bg-wash">
      <div className="mx-auto max-w-5xl px-4 pt-4 sm:px-6">
        <p className="font-semibold leading-snug">{body}</p>
        <p className="text-sm text-soft">{meeting}</p>
        <nav aria-label={label} className="mt-3">
          <ul className="-mx-2 flex flex-wrap sm:-mx-3">
            {links.map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  aria-current={link.current ? "page" : undefined}
                  className="inline-block border-b-3 border-transparent px-2 py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink sm:px-3"
                >
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
