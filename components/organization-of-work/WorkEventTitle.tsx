import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";

/** The title of an event, what kind it is, "Side event", its room, and whether it is cancelled. */
export function WorkEventTitle({ event, locale }: { event: WorkEvent; locale: Locale }) {
  const { title, kind, room, cancelledAt, isPostponed } = event;

  return (
    <>
      <span {...languageAttributes(title.locale, locale)} className={cancelledAt ? "line-through" : undefined}>
        {title.text}
      </span>
      {cancelledAt && (
        <strong className="ms-2 text-sm font-semibold text-wrong">
          {isPostponed
            ? getTranslator(locale, "meeting")("schedule.postponed")
            : getTranslator(locale, "programme")("cancelled")}
        </strong>
      )}
      <TitleLanguage title={title.locale} locale={locale} />
      <span className="block text-sm font-normal text-soft">
        {getTranslator(locale, "programme")(`events.${kind}`)}
      </span>
      {room && (
        <span {...languageAttributes(room.locale, locale)} className="block text-sm font-normal text-soft">
          {room.text}
        </span>
      )}
    </>
  );
}
