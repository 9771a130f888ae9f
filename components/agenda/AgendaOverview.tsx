import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { fallbackWords, titleLanguage } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { ProvisionalAgenda } from "./ProvisionalAgenda";

/** The items of the agenda, and the way to its annotations. */
export function AgendaInShort({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  const { key } = agenda.meeting;
  const say = getTranslator(locale, "meeting");
  const shown = pickVersion(agenda.meeting, locale)?.locale ?? locale;
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
