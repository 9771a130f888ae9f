import { directionOf } from "@/app/_vocabulary/locales";
import type { NumberedParagraph } from "@/app/_vocabulary/report-draft";
import { languageAttributes } from "../layout/language-attributes";
import type { FootnoteMarks } from "../rich-text/footnote-numbers";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { OutlineProps } from "./ReportOutline";

interface Props extends Pick<OutlineProps, "draft" | "locale" | "hrefs" | "remove" | "words"> {
  paragraph: NumberedParagraph;
  /** the id of the paragraph that follows it, or nothing */
  next: string;
  notes: FootnoteMarks;
}

/** One numbered paragraph: its text, the marks of what it is, and what can be done to it. */
export function OutlineParagraph({ paragraph, next, notes, draft, locale, hrefs, remove, words }: Props) {
  const { id, mark, remarks, text } = paragraph;
  const number = String(Number.parseInt(mark, 10));
  const anchor = `paragraph-${id}`;

  return (
    <div
      id={anchor}
      className="mt-4 grid grid-cols-[2.75rem_minmax(0,1fr)] border-s-2 border-transparent ps-2 target:border-accent lg:grid-cols-[2.75rem_minmax(0,42rem)_1fr]"
    >
      <p className="tabular-nums text-soft" {...languageAttributes(draft.locale, locale)}>
        {mark}
      </p>
      <div>
        {(remarks.length > 0 || paragraph.edited || paragraph.outdated) && (
          <p className="flex flex-wrap gap-x-3 text-sm font-semibold text-note">
            {remarks.map((remark) => (
              <span key={remark} {...languageAttributes(draft.locale, locale)}>
                {remark}
              </span>
            ))}
            {paragraph.edited && <span className="font-normal text-soft">{words.edited}</span>}
            {paragraph.outdated && <span>{words.outdated(paragraph.outdated)}</span>}
          </p>
        )}
        <div
          className="wrap-anywhere [&>*:first-child]:mt-0"
          lang={paragraph.locale}
          dir={directionOf(paragraph.locale)}
        >
          <RichTextBlocks text={text} notes={notes} />
        </div>
      </div>
      <div
        dir={directionOf(locale)}
        className="col-start-2 mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 self-start text-sm lg:col-start-3 lg:mt-0 lg:px-4"
      >
        <a href={hrefs.edit(id)} aria-label={words.editNumber(number)} className="inline-block py-1">
          {words.edit}
        </a>
        <a href={hrefs.addAfter(id)} aria-label={words.addAfterNumber(number)} className="inline-block py-1">
          {words.addAfter}
        </a>
        <ActionForm
          action={remove}
          locale={locale}
          initial={{ paragraphId: id, meetingKey: draft.meetingKey, textLocale: draft.locale, next }}
        >
          <HiddenField name="next" />
          <HiddenField name="paragraphId" />
          <HiddenField name="meetingKey" />
          <HiddenField name="textLocale" />
          <Button look="quiet" aria-label={words.removeNumber(number)}>
            {words.remove}
          </Button>
        </ActionForm>
      </div>
    </div>
  );
}
