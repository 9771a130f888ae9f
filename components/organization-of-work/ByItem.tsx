import type { Agenda } from "@/app/_domain/agenda/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";
import { titleLanguage } from "@/components/layout/language-notes";
import { ItemTimes } from "./ItemTimes";
import { sittingsOf } from "./item-times";

interface Props {
  agenda: Agenda;
  work: OrganizationOfWork;
  locale: Locale;
  labelledBy: string;
}

/** The organization of work by agenda item; an item whose sub-items are taken up says nothing of its own. */
export function ByItem({ agenda, work, locale, labelledBy }: Props) {
  const say = getTranslator(locale, "agenda");
  const items = agenda.items.map((item) => {
    const sittings = sittingsOf(item, work, locale);
    const divided = agenda.items.some((other) => other.parentId === item.id);

    return {
      id: item.id,
      number: printItemNumber(item.number, locale),
      href: paths.agenda(locale, agenda.meeting.key, item.number),
      title: item.title,
      locale: item.locale,
      titleIn: titleLanguage(item.locale, locale),
      sittings,
      none: sittings.length === 0 && !divided ? getTranslator(locale, "programme")("noTime") : undefined,
      secretariat: item.annotation.flatMap((block) => findSecretariatPresentations(block, item.locale)),
    };
  });

  return (
    <ItemTimes
      items={items}
      locale={locale}
      labelledBy={labelledBy}
      words={{ item: say("columns.item"), taken: say("taken"), secretariat: say("secretariat") }}
    />
  );
}
