import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Notice } from "@/components/ui/Notice";
import type { DocumentProps } from "./FileTable";
import { Relations } from "./Relations";

/**
 * The page content of a withdrawn document: readers learn that the address was right, and what
 * replaced it.
 */
export function WithdrawnDocument({ document, meeting, locale }: DocumentProps) {
  const t = getTranslator(locale, "documents");
  const at = document.withdrawnAt;
  const note = pickText(document.withdrawalNote, locale, document.originalLanguage);

  return (
    <>
      <h1 className="text-3xl wrap-anywhere sm:text-4xl">
        <bdi>{document.symbol}</bdi>
      </h1>
      <div className="max-w-measure">
        <Notice kind="note">
          <p>{at && t("withdrawnOn", { day: formatDay(dayOf(at, meeting.timeZone), locale) })}</p>
          <p>{t("withdrawnText")}</p>
          {note && (
            <p dir="auto" {...languageAttributes(note.locale, locale)}>
              {note.text}
            </p>
          )}
          <Relations relations={document.relations} locale={locale} />
        </Notice>
      </div>
    </>
  );
}
