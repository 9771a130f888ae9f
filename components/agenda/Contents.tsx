import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { levelOfItem } from "@/app/_vocabulary/item-levels";
import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";

interface Props {
  items: AgendaItem[];
  hasAnnex: boolean;
  locale: Locale;
}

/** The indentation of each level. */
const INDENTS = ["", "ms-7", "ms-10", "ms-12", "ms-14"];

/**
 * The contents of the document: beside it where there is room, else behind a button that stays at
 * the top of the screen (`lifted.css`).
 */
export function Contents({ items, hasAnnex, locale }: Props) {
  const t = getTranslator(locale, "agenda");

  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 border-b border-rule bg-paper px-4 sm:-mx-6 sm:px-6 lg:hidden print:hidden">
        <button type="button" popoverTarget="contents" className="py-2 font-semibold text-accent hover:underline">
          {t("contents")}
        </button>
      </div>
      <div className="print:hidden">
        <nav id="contents" popover="auto" aria-labelledby="contents-label" className="contents-list text-sm">
          <p id="contents-label" className="font-semibold">
            {t("contents")}
          </p>
          <ol className="mt-2 space-y-1">
            {items.map((item) => (
              <li key={item.id} className={INDENTS[levelOfItem(items, item) - 1]}>
                {item.segment && (
                  <p className="mb-1 mt-3 font-semibold" {...languageAttributes(item.locale, locale)}>
                    {item.segment}
                  </p>
                )}
                <a
                  href={`#${itemAnchor(item.number)}`}
                  className="grid grid-cols-[1.75rem_1fr] py-1 leading-snug text-soft no-underline hover:text-accent hover:underline"
                >
                  <span className="tabular-nums">{printItemMark(item.number, locale)}</span>
                  <span className="line-clamp-3" {...languageAttributes(item.locale, locale)}>
                    {item.title}
                  </span>
                </a>
              </li>
            ))}
            {hasAnnex && (
              <li>
                <a
                  href="#annex"
                  className="block py-1 leading-snug text-soft no-underline hover:text-accent hover:underline"
                >
                  {t("annex")}
                </a>
              </li>
            )}
          </ol>
        </nav>
      </div>
    </>
  );
}
