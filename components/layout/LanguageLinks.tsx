import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  current: Locale;
  address: (locale: Locale) => string;
}

/**
 * Links to this page in the six languages, each by its own name. A name in another script loads no
 * font. The browser remembers the language that is chosen (`enhance.ts`).
 */
export function LanguageLinks({ current, address }: Props) {
  return (
    <nav aria-label={getTranslator(current, "portal")("languages")}>
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
