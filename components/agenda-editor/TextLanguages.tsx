import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  /** the language of the text, not of the page */
  current: Locale;
  href: (text: Locale) => string;
  label: string;
}

/** The same text in its other languages, while the page stays in its own. */
export function TextLanguages({ current, href, label }: Props) {
  return (
    <nav aria-label={label} className="mt-4 mb-2 flex flex-wrap items-baseline gap-x-4 border-b border-rule">
      <span className="text-sm text-soft">{label}</span>
      <ul className="flex flex-wrap gap-x-4">
        {LOCALES.map((text) => (
          <li key={text}>
            <a
              href={href(text)}
              lang={text}
              aria-current={text === current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {LANGUAGE_NAMES[text]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
