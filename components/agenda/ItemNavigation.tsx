import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";

interface Props {
  previous: AgendaItem | undefined;
  next: AgendaItem | undefined;
  locale: Locale;
}

/** Links at the end of an item to the items before and after it. */
export function ItemNavigation({ previous, next, locale }: Props) {
  const t = getTranslator(locale, "agenda");

  return (
    <ul className="mt-8 grid grid-cols-2 gap-x-8 border-t border-rule pt-2 text-sm print:hidden">
      {previous && (
        <li>
          <LinkToItem item={previous} locale={locale} label={t("previous")} />
        </li>
      )}
      {next && (
        <li className="col-start-2 text-end">
          <LinkToItem item={next} locale={locale} label={t("next")} />
        </li>
      )}
    </ul>
  );
}

function LinkToItem({ item, locale, label }: { item: AgendaItem; locale: Locale; label: string }) {
  return (
    <a href={`#${itemAnchor(item.number)}`} className="block py-1 no-underline hover:underline">
      <span className="block text-soft">{label}</span>
      <span className="line-clamp-2" {...languageAttributes(item.locale, locale)}>
        {`${printItemMark(item.number, locale)} ${item.title}`}
      </span>
    </a>
  );
}
