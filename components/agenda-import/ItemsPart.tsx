import type { ItemComparison } from "@/app/_domain/agenda-import/compare-with-meeting";
import type { AgendaItem } from "@/app/_domain/agenda-import/read-items";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { agendaFootnotes } from "../rich-text/agenda-footnotes";
import { Footnotes } from "../rich-text/Footnotes";
import type { FootnoteMarks } from "../rich-text/footnote-numbers";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import { DoneNotice } from "../ui/DoneNotice";
import { FindingMarks } from "./FindingMarks";
import { ItemCorrection } from "./ItemCorrection";
import { ChangeMark, ItemMark, TextChoice } from "./ItemMark";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";
import { endsOfItems } from "./place-findings";
import { SourceLines } from "./SourceLines";

/** The items with their annotations and documents as understood, each beside its lines. */
export function ItemsPart(props: LookProps) {
  const { draft, locale, source, agenda, edit, completed, address } = props;
  const t = getTranslator(locale, "imports");
  const ends = endsOfItems(agenda, source);
  const compared = draft.comparisons.get(source.id);
  const notes = agendaFootnotes(agenda.items.flatMap(textsOf), getTranslator(locale, "agenda"));

  return (
    <LookSection part="items" locale={locale} text={source.locale}>
      {completed?.done === "removedItem" && <DoneNotice key={draft.version}>{t("removed")}</DoneNotice>}
      <UnnumberedTexts {...props} />
      {agenda.items.length === 0 && <p className="mt-3">{t("noItems")}</p>}
      {agenda.items.map(
        (item, index) =>
          isShown(props, item.number, compared?.items[index]) && (
            <section key={item.number} className="border-b border-rule py-4" aria-labelledby={itemAnchor(item.number)}>
              {completed?.at === `item:${item.number}` && (
                <DoneNotice key={draft.version}>
                  {t(completed.done === "textChosen" ? "textChosen" : "saved")}
                </DoneNotice>
              )}
              {edit === `item:${item.number}` ? (
                <ItemCorrection {...props} number={item.number} />
              ) : (
                <ItemLook
                  {...props}
                  compared={compared?.items[index]}
                  item={item}
                  end={ends[index] ?? item.annotationLine}
                  notes={notes}
                />
              )}
            </section>
          ),
      )}
      {compared?.goneItems.map(({ number, title }) => (
        <p key={number} className="border-b border-rule py-4">
          <ChangeMark mark="gone" locale={locale} /> <bdi>{printItemNumber(number, locale)}</bdi>{" "}
          <bdi lang={source.locale}>{title}</bdi>
        </p>
      ))}
      {edit === "item:" ? (
        <ItemCorrection {...props} number="" />
      ) : (
        <p className="mt-4">
          <a href={address({ edit: "item:" })}>{t("addItem")}</a>
        </p>
      )}
    </LookSection>
  );
}

/** Holds for every item, or for those that a person has to check: with findings, new or changed. */
function isShown({ checksOnly, findings, edit, completed }: LookProps, number: string, compared?: ItemComparison) {
  const reference = `item:${number}`;
  if (!checksOnly || findings.has(reference) || edit === reference || completed?.at === reference) return true;

  return compared !== undefined && (compared.before?.number !== number || compared.changed.length > 0);
}

interface ItemProps extends LookProps {
  item: AgendaItem;
  compared: ItemComparison | undefined;
  end: number;
  /** numbered through all items */
  notes: FootnoteMarks;
}

function textsOf({ annotation, documentation }: AgendaItem) {
  return [annotation, documentation];
}

function ItemLook({ draft, locale, source, actions, item, compared, end, notes, address, findings }: ItemProps) {
  const t = getTranslator(locale, "imports");
  const number = printItemNumber(item.number, source.locale);
  const language = { lang: source.locale, dir: directionOf(source.locale) };
  const href = address({ edit: `item:${item.number}` });

  return (
    <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        {item.segment && <p className="text-sm text-soft">{t("segment", { text: item.segment })}</p>}
        <h3 id={itemAnchor(item.number)} className="scroll-mt-4 text-lg" {...language}>
          <bdi>{number}</bdi> {item.title}
        </h3>
        <FindingMarks findings={findings} locale={locale} reference={`item:${item.number}`} />
        <ItemMark compared={compared} locale={locale} />
        {compared?.isEdited && (
          <TextChoice
            action={actions.chooseText}
            locale={locale}
            fields={{ draftId: draft.id, version: String(draft.version), textLocale: source.locale, item: item.number }}
            takes={draft.particulars.takePrinted?.[source.locale]?.includes(item.number) ?? false}
          />
        )}
        {item.heading && <p className="text-sm text-soft">{t("printedHeading", { text: item.heading })}</p>}
        {item.annotatedWith && <p>{t("annotatedWith", { number: printItemNumber(item.annotatedWith, locale) })}</p>}
        {item.annotation.length > 0 ? (
          <div {...language}>
            <RichTextBlocks text={item.annotation} notes={notes} />
          </div>
        ) : (
          !item.annotatedWith && <p className="text-soft">{t("noAnnotation")}</p>
        )}
        {(item.documents.length > 0 || item.documentation.length > 0) && (
          <h4 className="mt-4 font-semibold">{t("documents")}</h4>
        )}
        <ul>
          {item.documents.map(({ symbol, title }) => (
            <li key={symbol} className="py-1">
              <bdi className="font-semibold">{printSymbol(symbol)}</bdi>{" "}
              <bdi lang={source.locale}>{title === symbol ? "" : title}</bdi>
            </li>
          ))}
        </ul>
        {item.documentation.length > 0 && (
          <div {...language}>
            <RichTextBlocks text={item.documentation} notes={notes} />
          </div>
        )}
        <div {...language}>
          <Footnotes texts={textsOf(item)} notes={notes} />
        </div>
        {item.noDocumentExpected && <p className="mt-2">{t("noDocumentExpected")}</p>}
        <p className="mt-3">
          <a href={href} aria-label={t("correctNamed", { what: t("editItem", { number }) })}>
            {t("correct")}
          </a>
        </p>
      </div>
      <SourceLines locale={locale} source={source} from={item.annotationLine} to={end} />
    </div>
  );
}

/** The paragraphs before the first item, and the notes that have no place in a text. */
function UnnumberedTexts({ locale, source, agenda }: LookProps) {
  const t = getTranslator(locale, "imports");
  const texts = [
    { label: t("preface"), text: agenda.preface },
    { label: t("notes"), text: agenda.notes },
  ];

  return texts
    .filter(({ text }) => text.length > 0)
    .map(({ label, text }) => (
      <div key={label} className="border-b border-rule py-4">
        <h3 className="text-lg">{label}</h3>
        <div lang={source.locale} dir={directionOf(source.locale)}>
          <RichTextBlocks text={text} />
        </div>
      </div>
    ));
}
