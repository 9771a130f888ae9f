import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import { Moment } from "../ui/Moment";

interface Item {
  id: string;
  number: string;
  isSubItem: boolean;
  texts: Partial<Record<Locale, { title: string; changed: { at: Date; by: string | null } }>>;
}

interface Props {
  items: Item[];
  locale: Locale;
  zone: string;
  original: Locale | undefined;
  href: (itemId: string, text: Locale) => string;
  words: {
    caption: string;
    item: string;
    title: string;
    imported: string;
    missing: string;
    /** stands before the language where a link is read out alone */
    edit: (number: string) => string;
  };
}

/** The agenda in its order, a row an item; under each title its six languages, each with its last change. */
export function ItemsTable({ items, locale, zone, original, href, words }: Props) {
  return (
    <table className="mt-6 w-full border-collapse text-start">
      <caption className="sr-only">{words.caption}</caption>
      <thead className="text-sm text-soft">
        <tr className="border-b border-edge">
          <th scope="col" className="py-2 pe-4 text-start font-semibold">
            {words.item}
          </th>
          <th scope="col" className="py-2 text-start font-semibold">
            {words.title}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className="border-b border-rule align-top">
            <th scope="row" className="py-3 pe-4 text-start font-semibold whitespace-nowrap">
              <bdi>{printItemNumber(item.number, locale)}</bdi>
            </th>
            <td className={`py-3 ${item.isSubItem ? "ps-4" : ""}`}>
              <Title item={item} locale={locale} original={original} />
              <ul className="mt-2 grid items-baseline gap-x-6 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
                {LOCALES.map((text) => (
                  <li key={text} className="flex flex-wrap items-baseline gap-x-2">
                    <a href={href(item.id, text)} className="inline-block min-h-6 py-1">
                      <span className="sr-only">{words.edit(printItemNumber(item.number, locale))} </span>
                      <span lang={text}>{LANGUAGE_NAMES[text]}</span>
                    </a>
                    <LastChange changed={item.texts[text]?.changed} locale={locale} zone={zone} words={words} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ item, locale, original }: { item: Item; locale: Locale; original: Locale | undefined }) {
  const titles = Object.fromEntries(Object.entries(item.texts).map(([text, { title }]) => [text, title]));
  const best = pickText(titles, locale, original);

  return best ? <p {...languageAttributes(best.locale, locale)}>{best.text}</p> : <p>–</p>;
}

function LastChange({
  changed,
  locale,
  zone,
  words,
}: Pick<Props, "locale" | "zone" | "words"> & { changed: { at: Date; by: string | null } | undefined }) {
  if (!changed) return <span className="font-semibold text-note">{words.missing}</span>;
  if (!changed.by) return <span className="text-soft">{words.imported}</span>;

  return (
    <span className="text-soft">
      <bdi>{changed.by}</bdi>, <Moment at={changed.at} locale={locale} zone={zone} />
    </span>
  );
}
