import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Decision } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Day, formatDay } from "@/app/_vocabulary/instants";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { namesInDocuments } from "@/app/_vocabulary/treaty";
import { ItemLink } from "@/components/agenda/ItemLink";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { DecisionFacts } from "./DecisionFacts";
import { DecisionText } from "./DecisionText";

interface Props {
  agenda: Agenda;
  /** as recorded */
  decisions: Decision[];
  locale: Locale;
}

/**
 * The decisions on a meeting: those recorded, and what its annotations say of the extended Bureau's. An
 * annotation that names the day of a recorded decision is not quoted beside it.
 */
export function MeetingDecisions({ agenda, decisions, locale }: Props) {
  const { key, treaty, original, body } = agenda.meeting;
  const paragraphs = paragraphsNaming(agenda.items, namesInDocuments(treaty?.terms.extendedBureau)).filter(
    ({ item, block }) => !decisions.some(({ decidedOn }) => namesDay(plainText([block]), decidedOn, item.locale)),
  );
  if (paragraphs.length + decisions.length === 0) return null;

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{getTranslator(locale, "meeting")("decisions")}</h2>
      {decisions.length > 0 && (
        <ul className="mt-3 border-t border-rule">
          {decisions.map((decision) => (
            <li key={decision.id} className="border-b border-rule py-2.5">
              <p className="text-sm text-soft">
                <DecisionFacts decision={decision} body={body.names} locale={locale} />
              </p>
              <Remark
                text={languageNote("text", pickText(decision.texts, locale, original)?.locale ?? locale, locale)}
              />
              <DecisionText texts={decision.texts} locale={locale} original={original} />
            </li>
          ))}
        </ul>
      )}
      {[...Map.groupBy(paragraphs, ({ item }) => item)].map(([item, ofItem]) => (
        <figure key={item.id} className="mt-4">
          <Remark text={languageNote("text", item.locale, locale)} />
          <blockquote
            cite={paths.agenda(locale, key, { item: item.number })}
            className="space-y-3 border-s-2 border-edge ps-4"
            {...languageAttributes(item.locale, locale)}
          >
            {ofItem.map(({ block }, index) => (
              <p key={index}>{plainText([block])}</p>
            ))}
          </blockquote>
          <figcaption className="mt-3 ps-4.5 text-sm">
            <ItemLink item={item} meetingKey={key} locale={locale} />
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** Returns whether a text names a day; documents differ in their spaces. */
function namesDay(text: string, day: Day, locale: Locale): boolean {
  const withoutSpaces = (each: string) => each.replace(/\s+/gu, "");

  return withoutSpaces(text).includes(withoutSpaces(formatDay(day, locale)));
}
