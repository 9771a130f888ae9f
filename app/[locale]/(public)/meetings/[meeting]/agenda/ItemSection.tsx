import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { fallbackWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatSittingDay } from "@/app/_vocabulary/periods";
import { AnnotatedItem } from "@/components/agenda/AnnotatedItem";
import { Footnotes } from "@/components/agenda/Footnotes";
import type { NoteNumbers } from "@/components/agenda/notes";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Remark } from "@/components/layout/Remark";
import type { AgendaDocumentProps } from "./AgendaDocument";

interface Props extends Pick<AgendaDocumentProps, "documents" | "work" | "locale"> {
  /** an item, then its sub-items */
  items: AgendaItem[];
  notes: NoteNumbers;
  /** the language that the document around is shown in */
  shown: Locale;
}

/** The annotations of an item and its sub-items, with the footnotes that they call. */
export function ItemSection({ items, documents, work, notes, locale, shown }: Props) {
  const say = getTranslator(locale, "agenda");
  const noteLabel = (number: number) => say("note", { number });
  const texts = items.flatMap((item) => [item.annotation, item.documentation]);

  return (
    <section>
      {items.map((item) => (
        <AnnotatedItem
          key={item.id}
          item={item}
          locale={locale}
          documents={documents
            .filter((document) => document.items.includes(item.number))
            .map((document) => {
              const title = pickText(document.titles, locale, work.meeting.original) ?? { text: "", locale };
              return { symbol: document.symbol, title: title.text, locale: title.locale };
            })}
          notes={notes}
          words={{ documentation: say("documentation"), noteLabel }}
          fallback={item.locale !== shown && <Remark words={fallbackWords(item.locale, locale)} />}
          aside={<Margin item={item} work={work} locale={locale} />}
        />
      ))}
      <div className="max-w-measure print:max-w-none" {...languageAttributes(shown, locale)}>
        <Footnotes texts={texts} notes={notes} backLabel={(number) => say("backToText", { number })} />
      </div>
    </section>
  );
}

/** In the margin: when the item is taken up, and that no document is expected. */
function Margin({ item, work, locale }: { item: AgendaItem } & Pick<Props, "work" | "locale">) {
  const say = getTranslator(locale, "agenda");
  const sittings = work.plenaryMeetings.filter((sitting) =>
    sitting.entries.some((entry) => entry.item === item.number),
  );
  if (sittings.length === 0 && !item.noDocumentExpected) return null;

  return (
    <aside className="mt-4 space-y-3 self-start border-s-2 border-rule ps-4 text-sm text-soft lg:mt-1 print:hidden">
      {sittings.length > 0 && (
        <div>
          <p className="font-semibold">{say("taken")}</p>
          {sittings.map((sitting) => (
            <p key={sitting.id} className="mt-1">
              <a href={paths.programme(locale, work.meeting.key, sitting.number)}>
                {formatSittingDay(sitting.day, locale)}
              </a>
              <span className="block">
                {formatPeriod(sitting.startsAt, sitting.endsAt, locale, work.meeting.timeZone)}
              </span>
            </p>
          ))}
        </div>
      )}
      {item.noDocumentExpected && <p>{say("noDocument")}</p>}
    </aside>
  );
}
