import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { namesInDocuments } from "@/app/_vocabulary/treaty";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { ItemLink } from "./ItemLink";

/** The paragraphs of the annotations that report decisions of the extended Bureau. */
export function BureauDecisions({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  const { key, treaty } = agenda.meeting;
  const paragraphs = paragraphsNaming(agenda.items, namesInDocuments(treaty?.terms.extendedBureau));
  if (paragraphs.length === 0) return null;

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{getTranslator(locale, "meeting")("decisions")}</h2>
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
