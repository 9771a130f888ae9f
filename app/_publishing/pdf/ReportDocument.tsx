import { Document, Page, View } from "@react-pdf/renderer";
import { paragraphsOf, type ReportDraft } from "@/app/_domain/report/report-draft";
import { LANGUAGE_TAGS } from "@/app/_vocabulary/locales";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { paragraphBlocks } from "./blocks";
import { type Note, type NotePart, roomForNotes } from "./flow-footnotes";
import { Heading } from "./Heading";
import { MastheadBlock } from "./MastheadBlock";
import { mm, PAGE } from "./measures";
import { Footnotes, PageFoot, RunningHead } from "./page-parts";
import type { FootnotePlan } from "./place-footnotes";
import { settingOf } from "./scripts";

interface Props {
  draft: ReportDraft;
  plan: FootnotePlan;
  /** the footnotes that each page sets, by its number */
  notes: Map<number, NotePart[]>;
  /** pages at the end for footnotes alone */
  further: number;
  /** called with the finished layout */
  onLayout: (layout: unknown) => void;
}

/** The draft report as a limited document of the United Nations is set. */
export function ReportDocument({ draft, plan, notes, further, onLayout }: Props) {
  const { masthead } = draft;
  const setting = settingOf(draft.locale);
  const rtl = setting.direction === "rtl";
  const all = notesOf(draft);
  const last = paragraphsOf(draft).at(-1);
  const column = rtl
    ? { marginRight: PAGE.column, marginLeft: PAGE.columnEnd }
    : { marginLeft: PAGE.column, marginRight: PAGE.columnEnd };

  return (
    <Document
      title={`${masthead.symbol} – ${draft.title}`}
      subject={masthead.symbol}
      author={masthead.organ}
      keywords={[masthead.symbol, masthead.workingGroup].join(", ")}
      language={LANGUAGE_TAGS[draft.locale]}
      creator="Meeting portal"
      producer="Meeting portal"
      creationDate={new Date(`${draft.datedOn}T00:00:00Z`)}
      // What it is called with has the layout besides what its type says; `findCalls` takes it as unknown.
      onRender={(rendered) => onLayout((rendered as { _INTERNAL__LAYOUT__DATA_?: unknown })._INTERNAL__LAYOUT__DATA_)}
    >
      <Page
        size="A4"
        layout={({ children, pageNumber = 1, totalPages = 1 }) => (
          <>
            {pageNumber === 1 ? (
              <MastheadBlock draft={draft} setting={setting} />
            ) : (
              <RunningHead setting={setting} pageNumber={pageNumber} symbol={masthead.symbol} />
            )}
            <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, ...column }}>{children}</View>
            <Footnotes
              notes={notes.get(pageNumber) ?? []}
              held={all.filter(({ number }) => plan.held.get(pageNumber)?.includes(number))}
              room={roomForNotes(pageNumber)}
              setting={setting}
            />
            <PageFoot setting={setting} pageNumber={pageNumber} totalPages={totalPages} />
          </>
        )}
      >
        {draft.chapters.map((chapter) => [
          <Heading
            key={chapter.key}
            level="chapter"
            mark={chapter.mark}
            text={chapter.heading}
            setting={setting}
            textSetting={setting}
          />,
          ...chapter.paragraphs.map((paragraph) => paragraphBlocks(paragraph, setting, paragraph === last)),
          ...chapter.sections.map((section) => [
            <Heading
              key={section.itemId ?? section.key}
              level="section"
              mark={section.mark}
              text={section.heading}
              setting={setting}
              textSetting={settingOf(section.headingLocale)}
            />,
            ...section.paragraphs.map((paragraph) => paragraphBlocks(paragraph, setting, paragraph === last)),
          ]),
        ])}
        <View wrap={false} style={{ width: mm(30), borderBottomWidth: 0.5, marginTop: 18, alignSelf: "center" }} />
        {Array.from({ length: further }, (_, index) => (
          <View key={`further-${index}`} break style={{ height: 1 }} />
        ))}
      </Page>
    </Document>
  );
}

/** Every footnote of a draft in the order of reading. */
export function notesOf(draft: ReportDraft): Note[] {
  return paragraphsOf(draft).flatMap((paragraph) =>
    footnotesOf(paragraph.text).map((content, index) => ({
      number: paragraph.firstFootnote + index,
      content,
      setting: settingOf(paragraph.locale),
    })),
  );
}
