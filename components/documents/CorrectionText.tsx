import type { PublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { correctionInLanguage } from "@/app/_vocabulary/correction-in-language";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { AgendaMasthead } from "../agenda/AgendaMasthead";
import { languageAttributes } from "../layout/language-attributes";
import { languageNote } from "../layout/language-notes";
import { Remark } from "../layout/Remark";
import { agendaFootnotes } from "../rich-text/agenda-footnotes";
import { Footnotes } from "../rich-text/Footnotes";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";

interface Props {
  document: MeetingDocument;
  edition: PublishedEdition;
  locale: Locale;
}

/** The text of a corrigendum or addendum under its own masthead, and where the agenda reads with it. */
export function CorrectionText({ document, edition, locale }: Props) {
  const correction = correctionInLanguage(edition, edition.agenda.meeting, locale);
  if (!correction) return null;
  const { version, title, text } = correction;
  const t = getTranslator(locale, "documents");
  const notes = agendaFootnotes([text], getTranslator(locale, "agenda"));

  return (
    <article>
      <Remark text={languageNote("agenda", version.locale, locale)} />
      <div {...languageAttributes(version.locale, locale)}>
        <AgendaMasthead version={version} symbol={document.symbol} notes={notes} locale={locale} titleLevel={2} />
        <h3 className="mt-8 text-2xl">{title}</h3>
        <div className="max-w-measure">
          <RichTextBlocks text={text} notes={notes} />
          <Footnotes texts={[text]} notes={notes} />
        </div>
      </div>
      <p className="mt-8">
        <a href={paths.agenda(locale, document.meetingKey)}>{t("readCorrected")}</a>
      </p>
    </article>
  );
}
