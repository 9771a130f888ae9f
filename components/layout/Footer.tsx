import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

export interface FootWords {
  name: string;
  about: string;
  help: string;
  alerts: string;
  accessibility: string;
  privacy: string;
  api: string;
}

interface Props {
  locale: Locale;
  words: FootWords;
  /** the body that meets */
  children: ReactNode;
}

/** The foot of every page: whose portal it is, and what there is to know about it. */
export function Foot({ locale, words, children }: Props) {
  const links = [
    { href: paths.help(locale), label: words.help },
    { href: paths.alerts(locale), label: words.alerts },
    { href: paths.accessibility(locale), label: words.accessibility },
    { href: paths.privacy(locale), label: words.privacy },
    { href: paths.apiV1.openapi(), label: words.api },
  ];

  return (
    <footer className="mt-16 border-t border-rule bg-wash text-sm print:hidden">
      <div className="mx-auto max-w-5xl px-4 py-6 sm:px-6">
        <nav aria-label={words.about}>
          <ul className="flex flex-wrap gap-x-6">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1.5 text-ink decoration-rule hover:decoration-current">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-3 max-w-measure text-soft">{children ?? words.name}</p>
      </div>
    </footer>
  );
}
