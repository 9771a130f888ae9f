import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  item: Pick<AgendaItem, "number">;
  meetingKey: string;
  locale: Locale;
}

/** A link to the annotation of an item: "Item 2 of the provisional agenda". */
export function ItemLink({ item: { number }, meetingKey, locale }: Props) {
  const printed = printItemNumber(number, locale);

  return (
    <a href={paths.agenda(locale, meetingKey, { item: number })}>
      {getTranslator(locale, "meeting")("itemOfAgenda", { number: printed })}
    </a>
  );
}
