import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { fallbackWords } from "@/components/layout/language-notes";
import { Notice } from "@/components/ui/Notice";

interface Props {
  version: Agenda["meeting"]["versions"][number];
  original: Locale | undefined;
  meetingKey: string;
  locale: Locale;
}

/** Said before the text where it is not the document itself, or not in the reader's language. */
export function Standing({ version, original, meetingKey, locale }: Props) {
  const say = getTranslator(locale, "agenda");
  const fallback = fallbackWords("agenda", version.locale, locale);
  const courtesy = version.courtesy === "courtesy-translation" && original;
  if (!fallback && !courtesy) return null;
  const language = original ? getTranslator(locale, "meeting")(`languages.${original}`) : "";

  return (
    <div className="mb-8 max-w-measure">
      <Notice kind="note">
        {fallback && <p>{fallback}</p>}
        {courtesy && (
          <p>
            {say("courtesy", { language })}{" "}
            <a href={paths.agenda(courtesy, meetingKey)} hrefLang={courtesy}>
              {say("readDocument", { language })}
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
}
