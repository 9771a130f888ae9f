import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { EXTENDED_BUREAU_NAMES } from "@/app/_vocabulary/bureau";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { plainText } from "@/app/_vocabulary/rich-text";
import { languageAttributes } from "@/components/layout/language-attributes";
import { fallbackWords } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { ItemOfAgenda } from "./ItemLink";

/** What the extended Bureau decided of the meeting, in the words of the annotations. */
export function Decisions({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  const found = paragraphsNaming(agenda.items, EXTENDED_BUREAU_NAMES);
  if (found.length === 0) return null;
  const { key } = agenda.meeting;
  const items = [...new Map(found.map(({ item }) => [item.id, item])).values()];

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{getTranslator(locale, "meeting")("decisions")}</h2>
      {items.map((item) => (
        <figure key={item.id} className="mt-4">
          <Remark words={fallbackWords("text", item.locale, locale)} />
          <blockquote
            cite={paths.agenda(locale, key, item.number)}
            className="space-y-3 border-s-2 border-edge ps-4"
            {...languageAttributes(item.locale, locale)}
          >
            {found
              .filter((each) => each.item.id === item.id)
              .map(({ block }, index) => (
                <p key={index}>{plainText([block])}</p>
              ))}
          </blockquote>
          <figcaption className="mt-3 ps-4.5 text-sm">
            <ItemOfAgenda meeting={key} number={item.number} locale={locale} />
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
