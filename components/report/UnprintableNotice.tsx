import type { Unprintable } from "@/app/_domain/report/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "../ui/Notice";

/** In the language of the page. */
export interface UnprintableWords {
  title: string;
  /** which characters a language's text has */
  inLanguage: (language: Locale, characters: string[]) => string;
  paragraph: (number: number) => string;
  /** where they stand in no paragraph */
  elsewhere: string;
}

interface Props {
  found: Unprintable[];
  href: (paragraphId: string, locale: Locale) => string;
  words: UnprintableWords;
}

/** What the PDF will show marks for, in each language, with links to the paragraphs that have it. */
export function UnprintableNotice({ found, href, words }: Props) {
  if (found.length === 0) return null;

  return (
    <Notice kind="wrong">
      <p className="font-semibold">{words.title}</p>
      <ul className="mt-2 list-disc ps-5">
        {found.map(({ locale, characters, paragraphs }) => (
          <li key={locale} className="my-1">
            {words.inLanguage(locale, characters)}{" "}
            {paragraphs.map(({ id, number }) => (
              <a key={id} href={href(id, locale)} className="me-3 inline-block py-1">
                {words.paragraph(number)}
              </a>
            ))}
            {paragraphs.length === 0 && words.elsewhere}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
