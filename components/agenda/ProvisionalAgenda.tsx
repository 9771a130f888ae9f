import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";

interface Props {
  items: AgendaItem[];
  locale: Locale;
  /** the language of the agenda around, where a note names that already */
  around: Locale;
  /** the address of the annotation of an item */
  hrefOf: (item: AgendaItem) => string;
  /** the id of the item whose sub-items are listed */
  parentId?: string;
}

/** The numbered list of items, each linked to its annotation. */
export function ProvisionalAgenda({ items, locale, around, hrefOf, parentId }: Props) {
  const children = items.filter((item) => item.parentId === parentId);
  if (children.length === 0) return null;

  return (
    <ol className={parentId ? "mt-2 space-y-2" : "mt-4 space-y-3"}>
      {children.map((item) => (
        <li key={item.id} className="grid grid-cols-[2.25rem_1fr] items-baseline">
          {item.segment && (
            <p
              className="col-span-2 mb-2 mt-4 break-after-avoid font-semibold"
              {...languageAttributes(item.locale, locale)}
            >
              {item.segment}
            </p>
          )}
          <span className="tabular-nums">{printItemMark(item.number, locale)}</span>
          <div>
            <a href={hrefOf(item)} className="text-ink decoration-rule hover:decoration-current print:no-underline">
              <span {...languageAttributes(item.locale, locale)}>{item.title}</span>
            </a>
            <TitleLanguage title={item.locale} locale={locale} around={around} />
            <ProvisionalAgenda items={items} locale={locale} around={around} hrefOf={hrefOf} parentId={item.id} />
          </div>
        </li>
      ))}
    </ol>
  );
}
