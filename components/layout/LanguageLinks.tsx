import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  current: Locale;
  address: (locale: Locale) => string;
  label: string;
}

/**
 * This page in the six languages, each by its own name; a script that the page is not written in loads no font for it. Which one was chosen is remembered by
 * the browser (`enhance.ts`).
 */
export function LanguageLinks({ current, address, label }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap items-baseline gap-x-3 text-sm leading-6">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={address(locale)}
              lang={locale}
              hrefLang={locale}
              data-language=""
              aria-current={locale === current ? "true" : undefined}
              className="inline-block py-1 font-system leading-6 no-underline hover:underline aria-[current]:font-sans aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {LANGUAGE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
