import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { languageNote } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { ProvisionalAgenda } from "./ProvisionalAgenda";

/** The items of an agenda, with a link to its annotations. */
export function AgendaOverview({ agenda: { meeting, items, adoption }, locale }: { agenda: Agenda; locale: Locale }) {
  const t = getTranslator(locale, "meeting");
  const displayed = pickVersion(meeting, locale)?.locale ?? locale;

  return (
    <section>
      <h2 className="text-2xl">
        {adoption
          ? getTranslator(locale, "agenda")("adoptedTitle", { date: formatDay(adoption.on, locale) })
          : t("agendaInShort")}
      </h2>
      <Remark text={languageNote("agenda", displayed, locale)} />
      <ProvisionalAgenda
        items={items}
        locale={locale}
        around={displayed}
        hrefOf={({ number }) => paths.agenda(locale, meeting.key, { item: number })}
      />
      <p className="mt-5">
        <a href={paths.agenda(locale, meeting.key)}>{t("readAgenda")}</a>
      </p>
    </section>
  );
}
