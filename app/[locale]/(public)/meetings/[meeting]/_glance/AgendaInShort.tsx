import type { Agenda } from "@/app/_domain/agenda/queries";
import { bestVersion } from "@/app/_domain/meetings/best-version";
import { fallbackWords, titleLanguage } from "@/app/_i18n/fallback-words";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ProvisionalAgenda } from "@/components/agenda/ProvisionalAgenda";
import { Remark } from "@/components/layout/Remark";

/** The items of the agenda, and the way to its annotations. */
export function AgendaInShort({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  const { key } = agenda.meeting;
  const say = getTranslator(locale, "meeting");
  const shown = bestVersion(agenda.meeting, locale)?.locale ?? locale;
  const items = agenda.items.map((item) => ({
    ...item,
    href: paths.agenda(locale, key, item.number),
    titleIn: titleLanguage(item.locale, locale, shown),
  }));

  return (
    <section>
      <h2 className="text-2xl">{say("agendaInShort")}</h2>
      <Remark words={fallbackWords("agenda", shown, locale)} />
      <ProvisionalAgenda items={items} locale={locale} />
      <p className="mt-5">
        <a href={paths.agenda(locale, key)}>{say("readAgenda")}</a>
      </p>
    </section>
  );
}
