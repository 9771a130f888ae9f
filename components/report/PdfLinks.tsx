import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  href: (locale: Locale) => string;
  label: string;
}

/** The report as PDF, in each language. */
export function PdfLinks({ href, label }: Props) {
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-baseline gap-x-4">
      <span className="text-sm text-soft">{label}</span>
      <ul className="flex flex-wrap gap-x-4">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a href={href(locale)} lang={locale} hrefLang={locale} type="application/pdf" className="inline-block py-1">
              {LANGUAGE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
