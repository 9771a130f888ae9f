import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";

export interface ListedItem {
  id: string;
  number: string;
  parentId: string | undefined;
  title: string;
  /** the language that the title is in; in words, where that is to be said */
  locale: Locale;
  titleIn: string | undefined;
  href: string;
}

/** The numbered list of items, each linked to its annotation. */
export function ProvisionalAgenda({ items, locale, under }: { items: ListedItem[]; locale: Locale; under?: string }) {
  const listed = items.filter((item) => item.parentId === under);
  if (listed.length === 0) return null;

  return (
    <ol className={under ? "mt-2 space-y-2" : "mt-4 space-y-3"}>
      {listed.map((item) => (
        <li key={item.id} className="grid grid-cols-[2.25rem_1fr] items-baseline">
          <span className="tabular-nums">{printItemMark(item.number, locale)}</span>
          <div>
            <a href={item.href} className="text-ink decoration-rule hover:decoration-current print:no-underline">
              <span {...languageAttributes(item.locale, locale)}>{item.title}</span>
            </a>
            {item.titleIn && <span className="block text-sm text-note">{item.titleIn}</span>}
            <ProvisionalAgenda items={items} locale={locale} under={item.id} />
          </div>
        </li>
      ))}
    </ol>
  );
}
