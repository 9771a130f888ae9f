import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import type { Block } from "@/app/_vocabulary/rich-text";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";
import { languageAttributes } from "@/components/layout/language-attributes";
import { fallbackWords } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { Footnotes } from "@/components/rich-text/Footnotes";
import type { NoteNumbers } from "@/components/rich-text/footnote-numbers";
import { documentsOf, sittingsOf } from "../organization-of-work/item-times";
import type { AgendaDocumentProps } from "./AgendaDocument";
import { AnnotatedItem } from "./AnnotatedItem";
import { ItemFacts } from "./ItemFacts";
import { ItemTurns } from "./ItemNavigation";

interface Props extends Pick<AgendaDocumentProps, "documents" | "work" | "locale"> {
  /** an item, then its sub-items */
  items: AgendaItem[];
  previous: AgendaItem | undefined;
  next: AgendaItem | undefined;
  numbers: NoteNumbers;
  /** the language that the document around is shown in */
  shown: Locale;
}

/** The annotations of an item and its sub-items, with the footnotes that they call, and the way on. */
export function ItemSection({ items, previous, next, documents, work, numbers, locale, shown }: Props) {
  const say = getTranslator(locale, "agenda");
  const notes = {
    numbers,
    words: {
      mark: (number: number) => say("note", { number }),
      back: (number: number) => say("backToText", { number }),
      close: say("closeNote"),
    },
  };

  return (
    <section>
      {items.map((item) => {
        const presented = item.annotation.find((block) => findSecretariatPresentations(block, item.locale).length > 0);
        const anchor = presented && `${itemAnchor(item.number)}-secretariat`;
        return (
          <AnnotatedItem
            key={item.id}
            item={item}
            locale={locale}
            documents={documentsOf(item, documents, locale)}
            notes={notes}
            words={{
              documentation: say("documentation"),
              anchor: say("anchor", { number: printItemNumber(item.number, locale) }),
            }}
            anchorOf={(block: Block) => (block === presented ? anchor : undefined)}
            fallback={
              item.locale !== shown && (
                <Remark words={fallbackWords(item.annotation.length > 0 ? "item" : "title", item.locale, locale)} />
              )
            }
            facts={
              <ItemFacts
                sittings={sittingsOf(item, work, locale)}
                secretariat={anchor}
                noDocument={item.noDocumentExpected ? say("noDocument") : undefined}
                words={{ taken: say("taken"), secretariat: say("secretariat") }}
              />
            }
          />
        );
      })}
      <div {...languageAttributes(shown, locale)}>
        <Footnotes texts={items.flatMap((item) => [item.annotation, item.documentation])} notes={notes} />
      </div>
      <ItemTurns
        previous={previous}
        next={next}
        locale={locale}
        words={{ previous: say("previous"), next: say("next") }}
      />
    </section>
  );
}
