import type { InformationText } from "@/app/_domain/meeting-information/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, preferredLocales } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import { languageNote } from "../layout/language-notes";
import { Remark } from "../layout/Remark";
import { agendaFootnotes } from "../rich-text/agenda-footnotes";
import { Footnotes } from "../rich-text/Footnotes";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";

interface Props {
  texts: InformationText[];
  original: Locale | undefined;
  locale: Locale;
}

/** The practical information in the reader's language or, with a note, in another. */
export function PracticalText({ texts, original, locale }: Props) {
  const shown = preferredLocales(locale, original)
    .map((each) => texts.find((text) => text.locale === each))
    .find((text) => text !== undefined);
  if (!shown) return null;
  const notes = agendaFootnotes([shown.text], getTranslator(locale, "agenda"));

  return (
    <>
      <Remark text={languageNote("text", shown.locale, locale)} />
      {shown.status === "outdated" && <Remark text={getTranslator(locale, "information")("outdated")} />}
      <div className="mt-4" {...languageAttributes(shown.locale, locale)}>
        <RichTextBlocks text={shown.text} notes={notes} />
        <Footnotes texts={[shown.text]} notes={notes} />
      </div>
    </>
  );
}
