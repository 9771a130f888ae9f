import type { ListedPresence } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { listPresences } from "./describe-presences";

interface Props {
  presences: ListedPresence[];
  subjectId: string;
  language: Locale;
  locale: Locale;
}

/** Says in a list who has a text open; nothing where nobody has. */
export function PresenceMark({ presences, subjectId, language, locale }: Props) {
  const others = presences.filter((each) => each.subjectId === subjectId && each.language === language);
  if (others.length === 0) return null;

  return (
    <span className="text-note">
      <span aria-hidden="true">✎ </span>
      <span className="sr-only">{getTranslator(locale, "openTexts")("inEditor")} </span>
      {listPresences(others, locale)}
    </span>
  );
}
