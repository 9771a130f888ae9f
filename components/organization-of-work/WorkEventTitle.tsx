import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";

/** The title of an event, and what kind it is: "Side event". */
export function WorkEventTitle({ event: { title, kind }, locale }: { event: WorkEvent; locale: Locale }) {
  return (
    <>
      <span {...languageAttributes(title.locale, locale)}>{title.text}</span>
      <TitleLanguage title={title.locale} locale={locale} />
      <span className="block text-sm font-normal text-soft">
        {getTranslator(locale, "programme")(`events.${kind}`)}
      </span>
    </>
  );
}
