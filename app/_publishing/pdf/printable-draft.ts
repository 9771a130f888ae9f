import { normalizeTypedText } from "@/app/_vocabulary/clean-text";
import type { Locale } from "@/app/_vocabulary/locales";
import type { NumberedParagraph, ReportDraft } from "@/app/_vocabulary/report-draft";
import { type Inline, mapRunningTexts, type NoteInline, type RichText } from "@/app/_vocabulary/rich-text";
import { replaceUnprintable } from "./glyph-coverage";
import { type FontFiles, REPLACEMENT } from "./typography";

/**
 * Returns a draft in printable characters: a mark replaces a letter that no face has, and invisible
 * marks, which could reorder words, are removed.
 */
export function printableDraft(draft: ReportDraft, files: FontFiles): ReportDraft {
  const print = (text: string, locale: Locale = draft.locale) =>
    replaceUnprintable(normalizeTypedText(text), locale, files, REPLACEMENT);
  const paragraph = (each: NumberedParagraph): NumberedParagraph => ({
    ...each,
    remarks: each.remarks.map((remark) => print(remark)),
    text: printRichText(each.text, (text) => print(text, each.locale)),
  });
  const { masthead } = draft;

  return {
    ...draft,
    masthead: {
      ...masthead,
      organ: print(masthead.organ),
      workingGroup: print(masthead.workingGroup),
      placeAndDates: print(masthead.placeAndDates),
    },
    title: print(draft.title),
    chapters: draft.chapters.map((chapter) => ({
      ...chapter,
      paragraphs: chapter.paragraphs.map(paragraph),
      sections: chapter.sections.map((section) => ({
        ...section,
        heading: print(section.heading, section.headingLocale),
        paragraphs: section.paragraphs.map(paragraph),
      })),
    })),
  };
}

function printRichText(text: RichText, print: (text: string) => string): RichText {
  const inNote = (part: NoteInline) => ({ ...part, text: print(part.text) });
  const inline = (part: Inline): Inline =>
    part.type === "footnote" ? { ...part, content: part.content.map(inNote) } : inNote(part);

  return mapRunningTexts(text, (content) => content.map(inline)).map((block) => {
    if (block.type === "list")
      return { ...block, items: block.items.map((item) => ({ ...item, mark: print(item.mark) })) };

    return block.type === "paragraph" && block.number ? { ...block, number: print(block.number) } : block;
  });
}
