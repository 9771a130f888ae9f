import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Block } from "@/app/_vocabulary/rich-text";
import { SHERLOC_ADDRESS } from "@/app/_vocabulary/sherloc";
import { languageAttributes } from "@/components/layout/language-attributes";
import { fallbackWords } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";

interface AgendaSaysProps {
  paragraphs: { item: AgendaItem; block: Block }[];
  meetingKey: string;
  locale: Locale;
}

/** The annotation's own words on legislation, with the item they stand under. */
export function AgendaSays({ paragraphs, meetingKey, locale }: AgendaSaysProps) {
  const say = getTranslator(locale, "legislationGuide");
  if (paragraphs.length === 0) return null;

  return (
    <section className="mt-8 max-w-measure">
      <h2 className="text-2xl">{say("whatAgendaSays")}</h2>
      {paragraphs.map(({ item, block }, index) => (
        <figure key={index} className="mt-4 flow-root border-s-3 border-accent bg-wash px-5 pb-4">
          <Remark words={fallbackWords("text", item.locale, locale)} />
          <blockquote {...languageAttributes(item.locale, locale)}>
            <RichTextBlocks text={[block]} />
          </blockquote>
          <figcaption className="mt-3 text-sm">
            <a href={paths.agenda(locale, meetingKey, item.number)}>
              {say("source", { number: printItemNumber(item.number, locale) })}
            </a>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** What a delegation does, in order: verify, lodge, consult. */
export function HowTo({ meetingKey, locale }: { meetingKey: string; locale: Locale }) {
  const say = getTranslator(locale, "legislationGuide");

  return (
    <div className="max-w-measure">
      <section className="mt-10">
        <h2 className="text-2xl">{say("verify")}</h2>
        <p className="mt-3">{say("verifyText")}</p>
        <p className="mt-3">
          <a href={SHERLOC_ADDRESS} rel="noopener">
            {say("openSherloc")}
          </a>{" "}
          <bdi className="text-sm text-soft">{SHERLOC_ADDRESS}</bdi>
        </p>
      </section>
      <section className="mt-10">
        <h2 className="text-2xl">{say("lodge")}</h2>
        <p className="mt-3">{say("lodgeText")}</p>
        <ul className="mt-3 list-disc space-y-1.5 ps-5">
          {["title", "language", "articles", "files"].map((need) => (
            <li key={need}>{say(`needs.${need}`)}</li>
          ))}
        </ul>
        <p className="mt-4">{say("receipt")}</p>
        <p className="mt-5 print:hidden">
          <a
            href={paths.delegationLegislation(locale, meetingKey)}
            rel="nofollow"
            className="inline-block border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent no-underline hover:underline"
          >
            {say("toArea")}
          </a>
        </p>
      </section>
      <section className="mt-10">
        <h2 className="text-2xl">{say("consult")}</h2>
        <p className="mt-3">{say("consultText")}</p>
      </section>
    </div>
  );
}
