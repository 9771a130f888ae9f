import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { levelOfItem } from "@/app/_vocabulary/item-levels";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Footnotes } from "@/components/rich-text/Footnotes";
import type { FootnoteMarks } from "@/components/rich-text/footnote-numbers";
import { AnnotatedItem } from "./AnnotatedItem";
import type { AgendaDocumentProps, HeadingLevel } from "./agenda-document-props";
import { ItemNavigation } from "./ItemNavigation";

interface Props extends Pick<AgendaDocumentProps, "documents" | "work" | "locale"> {
  /** an item, then its sub-items of every level */
  items: AgendaItem[];
  /** of the heading of the item: below that of a segment */
  level: 3 | 4;
  previous: AgendaItem | undefined;
  next: AgendaItem | undefined;
  notes: FootnoteMarks;
  /** the language of the agenda that is displayed */
  displayed: Locale;
}

/**
 * The annotations of an item and its sub-items, with their footnotes and links to the items before
 * and after.
 */
export function ItemSection({ items, level, previous, next, notes, locale, displayed, ...rest }: Props) {
  return (
    <section>
      {items.map((item) => (
        <AnnotatedItem
          key={item.id}
          item={item}
          level={headingLevel(level + levelOfItem(items, item) - 1)}
          notes={notes}
          locale={locale}
          displayed={displayed}
          {...rest}
        />
      ))}
      <div {...languageAttributes(displayed, locale)}>
        <Footnotes texts={items.flatMap((item) => [item.annotation, item.documentation])} notes={notes} />
      </div>
      <ItemNavigation previous={previous} next={next} locale={locale} />
    </section>
  );
}

/** HTML has no heading below the sixth level. */
function headingLevel(level: number): HeadingLevel {
  return level >= 6 ? 6 : level === 5 ? 5 : level === 4 ? 4 : 3;
}
