import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageNote } from "@/components/layout/language-notes";
import { Notice } from "@/components/ui/Notice";

interface Props {
  /** the version that is displayed */
  version: AgendaVersion;
  meeting: Meeting;
  locale: Locale;
}

/** Warns before the text that it is an unofficial translation, or not in the reader's language. */
export function LanguageNotice({ version, meeting, locale }: Props) {
  const t = getTranslator(locale, "agenda");
  const note = languageNote("agenda", version.locale, locale);
  const original = version.authenticity === "unofficial" ? meeting.original : undefined;
  if (!note && !original) return null;

  return (
    <div className="mb-8 max-w-measure">
      <Notice kind="note">
        {note && <p>{note}</p>}
        {original && (
          <p>
            {t("unofficial", { language: getTranslator(locale, "meeting")(`languages.${original}`) })}{" "}
            <a href={paths.agenda(original, meeting.key)} hrefLang={original}>
              {t("readDocument", { language: getTranslator(locale, "meeting")(`languages.${original}`) })}
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
}
