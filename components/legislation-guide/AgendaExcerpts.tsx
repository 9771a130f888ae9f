import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Block } from "@/app/_vocabulary/rich-text";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";

interface Props {
  paragraphs: { item: AgendaItem; block: Block }[];
  meetingKey: string;
  locale: Locale;
}

/** The paragraphs of the annotations on legislation, each with its item. */
export function AgendaExcerpts({ paragraphs, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "legislationGuide");
  if (paragraphs.length === 0) return null;

  return (
    <section className="mt-8 max-w-measure">
      <h2 className="text-2xl">{t("whatAgendaSays")}</h2>
      {paragraphs.map(({ item, block }, index) => (
        <figure key={index} className="mt-4 flow-root border-s-3 border-accent bg-wash px-5 pb-4">
          <Remark text={languageNote("text", item.locale, locale)} />
          <blockquote {...languageAttributes(item.locale, locale)}>
            <RichTextBlocks text={[block]} />
          </blockquote>
          <figcaption className="mt-3 text-sm">
            <a href={paths.agenda(locale, meetingKey, { item: item.number })}>
              {t("source", { number: printItemNumber(item.number, locale) })}
            </a>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
