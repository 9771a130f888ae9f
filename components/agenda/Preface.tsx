import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";

import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Footnotes } from "@/components/rich-text/Footnotes";
import type { FootnoteMarks } from "@/components/rich-text/footnote-numbers";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";

interface Props {
  version: AgendaVersion;
  notes: FootnoteMarks;
  locale: Locale;
}

/** The paragraphs before the first item, with their footnotes. */
export function Preface({ version: { preface, locale: displayed }, notes, locale }: Props) {
  if (preface.length === 0) return null;

  return (
    <div className="mb-14 max-lg:mt-6 [&>*:first-child]:mt-0" {...languageAttributes(displayed, locale)}>
      <RichTextBlocks text={preface} notes={notes} />
      <Footnotes texts={[preface]} notes={notes} />
    </div>
  );
}
