import type { Unprintable } from "@/app/_domain/report/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { listCharacters } from "@/app/_vocabulary/character-list";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Notice } from "../ui/Notice";

interface Props {
  found: Unprintable[];
  meetingKey: string;
  locale: Locale;
}

/** The characters for which the PDF has no glyph, by language, with links to their paragraphs. */
export function UnprintableNotice({ found, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "report");
  if (found.length === 0) return null;

  return (
    <Notice kind="wrong">
      <p className="font-semibold">{t("unprintable.title")}</p>
      <ul className="mt-2 list-disc ps-5">
        {found.map(({ locale: text, characters, paragraphs }) => (
          <li key={text} className="my-1">
            {t("unprintable.inLanguage", {
              language: languageName(text, locale),
              characters: listCharacters(characters),
            })}{" "}
            {paragraphs.map(({ id, number }) => (
              <a
                key={id}
                href={paths.secretariatParagraph(locale, { meeting: meetingKey, paragraph: id, text })}
                className="me-3 inline-block py-1"
              >
                {t("unprintable.paragraph", { number })}
              </a>
            ))}
            {paragraphs.length === 0 && t("unprintable.elsewhere")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
