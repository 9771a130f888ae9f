import { getTranslator } from "@/app/_i18n/translator";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { languageAttributes } from "../layout/language-attributes";
import { Footnotes } from "../rich-text/Footnotes";
import { DoneNotice } from "../ui/DoneNotice";
import { OutlineChapter } from "./OutlineChapter";
import type { OutlineProps, PlacedNotice } from "./outline-props";
import { RestoreForm } from "./RestoreForm";
import { reportFootnotes } from "./report-footnotes";

/** A draft report, chapter by chapter, with the operations on each paragraph. */
export function ReportOutline(props: OutlineProps) {
  const { draft, locale } = props;
  const paragraphs = paragraphsOf(draft);
  const order = paragraphs.map(({ id }) => id);
  const texts = paragraphs.map(({ text }) => text);
  const notes = reportFootnotes(texts, locale);
  const placed = placeNotice(props);

  return (
    <div className="mt-6">
      <p {...languageAttributes(draft.locale, locale)} className="max-w-measure text-xl font-semibold">
        {draft.title}
      </p>
      {draft.chapters.map((chapter) => (
        <OutlineChapter key={chapter.key} chapter={chapter} notes={notes} order={order} placed={placed} {...props} />
      ))}
      {placed && !order.includes(placed.before ?? "") && placed.notice}
      <section aria-label={getTranslator(locale, "report")("notes")} {...languageAttributes(draft.locale, locale)}>
        <Footnotes texts={texts} notes={notes} />
      </section>
    </div>
  );
}

/**
 * Places the notice of what was just done: at its paragraph, or where that was removed, with its
 * undo.
 */
function placeNotice({ draft, locale, actions, removed, completed }: OutlineProps): PlacedNotice | undefined {
  if (!completed?.at) return undefined;
  const { done, at, before } = completed;
  const isRemoved = removed.some(({ id }) => id === at);
  if ((done === "removed") !== isRemoved) return undefined;
  const notice = (
    <DoneNotice key={`${done} ${at}`}>
      <p>{getTranslator(locale, "report")(`${done}Done`)}</p>
      {isRemoved && (
        <RestoreForm
          paragraphId={at}
          meetingKey={draft.meetingKey}
          locale={locale}
          text={draft.locale}
          action={actions.restore}
          isUndo
        />
      )}
    </DoneNotice>
  );

  return { before: isRemoved ? before : at, notice };
}
