import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** The way to the annotation of an item. */
export function ItemOfAgenda({ meeting, number, locale }: { meeting: string; number: string; locale: Locale }) {
  const printed = printItemNumber(number, locale);

  return (
    <a href={paths.agenda(locale, meeting, number)}>
      {getTranslator(locale, "meeting")("itemOfAgenda", { number: printed })}
    </a>
  );
}
