import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";

interface Item {
  number: string;
  title: string;
  /** the language that the title is in */
  locale: Locale;
}

interface Props {
  previous: Item | undefined;
  next: Item | undefined;
  locale: Locale;
  words: { previous: string; next: string };
}

/** At the end of an item: the one before and the one after. */
export function ItemTurns({ previous, next, locale, words }: Props) {
  return (
    <ul className="mt-8 grid grid-cols-2 gap-x-8 border-t border-rule pt-2 text-sm print:hidden">
      {previous && (
        <li>
          <Turn item={previous} locale={locale} word={words.previous} />
        </li>
      )}
      {next && (
        <li className="col-start-2 text-end">
          <Turn item={next} locale={locale} word={words.next} />
        </li>
      )}
    </ul>
  );
}

function Turn({ item, locale, word }: { item: Item; locale: Locale; word: string }) {
  return (
    <a href={`#${itemAnchor(item.number)}`} className="block py-1 no-underline hover:underline">
      <span className="block text-soft">{word}</span>
      <span className="line-clamp-2" {...languageAttributes(item.locale, locale)}>
        {`${printItemMark(item.number, locale)} ${item.title}`}
      </span>
    </a>
  );
}
