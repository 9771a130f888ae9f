import { Document, Page, View } from "@react-pdf/renderer";
import { LANGUAGE_TAGS } from "@/app/_vocabulary/locales";
import { paragraphsOf, type ReportDraft } from "@/app/_vocabulary/report-draft";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { maxNotesHeight, type Note, type NotePart } from "./flow-footnotes";
import { Heading } from "./Heading";
import { MastheadBlock } from "./MastheadBlock";
import { mm, PAGE } from "./measures";
import { Footnotes, PageFooter, RunningHeader } from "./PageParts";
import { paragraphBlocks } from "./ParagraphBlocks";
import type { FootnotePlan } from "./place-footnotes";
import { typographyOf } from "./typography";

interface Props {
  draft: ReportDraft;
  plan: FootnotePlan;
  /** footnotes by page number */
  notes: Map<number, NotePart[]>;
  /** pages at the end with footnotes only */
  extraPages: number;
  /** called with the finished layout */
  onLayout: (layout: unknown) => void;
}

/** Renders a draft report in the layout of a UN limited document. */
export function ReportDocument({ draft, plan, notes, extraPages, onLayout }: Props) {
  const { masthead } = draft;
  const typography = typographyOf(draft.locale);
  const rtl = typography.direction === "rtl";
  const allNotes = notesOf(draft);
  const lastParagraph = paragraphsOf(draft).at(-1);
  const column = rtl
    ? { marginRight: PAGE.column, marginLeft: PAGE.columnEnd }
    : { marginLeft: PAGE.column, marginRight: PAGE.columnEnd };
  const keywords = { keywords: `${masthead.symbol}, ${masthead.workingGroup}` };

  return (
    <Document
      title={`${masthead.symbol} – ${draft.title}`}
      subject={masthead.symbol}
      author={masthead.organ}
      {...keywords}
      language={LANGUAGE_TAGS[draft.locale]}
      creator="Meeting portal"
      producer="Meeting portal"
      creationDate={new Date(`${draft.datedOn}T00:00:00Z`)}
      // react-pdf passes the layout, which its type omits; `findReferences` accepts it as unknown.
      onRender={(rendered) => onLayout((rendered as { _INTERNAL__LAYOUT__DATA_?: unknown })._INTERNAL__LAYOUT__DATA_)}
    >
      <Page
        size="A4"
        layout={({ children, pageNumber = 1, totalPages = 1 }) => (
          <>
            {pageNumber === 1 ? (
              <MastheadBlock draft={draft} typography={typography} />
            ) : (
              <RunningHeader typography={typography} pageNumber={pageNumber} symbol={masthead.symbol} />
            )}
            <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, ...column }}>{children}</View>
            <Footnotes
              notes={notes.get(pageNumber) ?? []}
              reserved={allNotes.filter(({ number }) => plan.reserved.get(pageNumber)?.includes(number))}
              maxHeight={maxNotesHeight(pageNumber)}
              typography={typography}
            />
            <PageFooter typography={typography} pageNumber={pageNumber} totalPages={totalPages} />
          </>
        )}
      >
        {draft.chapters.map((chapter) => [
          <Heading
            key={chapter.key}
            level="chapter"
            mark={chapter.mark}
            text={chapter.heading}
            typography={typography}
            textTypography={typography}
          />,
          ...chapter.paragraphs.map((paragraph) => paragraphBlocks(paragraph, typography, paragraph === lastParagraph)),
          ...chapter.sections.map((section) => [
            <Heading
              key={section.itemId ?? section.key}
              level="section"
              mark={section.mark}
              text={section.heading}
              typography={typography}
              textTypography={typographyOf(section.headingLocale)}
            />,
            ...section.paragraphs.map((paragraph) =>
              paragraphBlocks(paragraph, typography, paragraph === lastParagraph),
            ),
          ]),
        ])}
        <View wrap={false} style={{ width: mm(30), borderBottomWidth: 0.5, marginTop: 18, alignSelf: "center" }} />
        {Array.from({ length: extraPages }, (_, index) => (
          <View key={`extra-${index}`} break style={{ height: 1 }} />
        ))}
      </Page>
    </Document>
  );
}

/** Returns the footnotes of a draft in reading order. */
export function notesOf(draft: ReportDraft): Note[] {
  return paragraphsOf(draft).flatMap((paragraph) =>
    footnotesOf(paragraph.text).map((content, index) => ({
      number: paragraph.firstFootnote + index,
      content,
      typography: typographyOf(paragraph.locale),
    })),
  );
}
