import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_platform/i18n/translate";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ProvisionalAgenda } from "@/components/agenda/ProvisionalAgenda";

/** The items of the agenda, and the way to its annotations. */
export function AgendaInShort({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  const { key } = agenda.meeting;
  const say = getTranslator(locale, "meeting");
  const items = agenda.items.map((item) => ({ ...item, href: paths.agenda(locale, key, item.number) }));

  return (
    <section>
      <h2 className="text-2xl">{say("agendaInShort")}</h2>
      <ProvisionalAgenda items={items} locale={locale} />
      <p className="mt-5">
        <a href={paths.agenda(locale, key)}>{say("readAgenda")}</a>
      </p>
    </section>
  );
}
