import { getTranslator } from "@/app/_i18n/translator";
import { directionOf } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { NumberedParagraph } from "@/app/_vocabulary/report-draft";
import { languageAttributes } from "../layout/language-attributes";
import type { FootnoteMarks } from "../rich-text/footnote-numbers";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { describeOutdated } from "./describe-outdated";
import type { OutlineProps } from "./outline-props";

interface Props extends Pick<OutlineProps, "draft" | "locale" | "zone" | "actions"> {
  paragraph: NumberedParagraph;
  /** the id of the paragraph that follows it; empty for the last */
  next: string;
  notes: FootnoteMarks;
}

/** One numbered paragraph: its remarks, its text and its operations. */
export function OutlineParagraph({ paragraph, notes, ...props }: Props) {
  const { draft, locale, zone } = props;
  const { id, mark, remarks, text } = paragraph;

  return (
    <div
      id={`paragraph-${id}`}
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
            {paragraph.edited && (
              <span className="font-normal text-soft">{getTranslator(locale, "report")("edited")}</span>
            )}
            {paragraph.outdated && <span>{describeOutdated(paragraph.outdated, locale, zone)}</span>}
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
      <Operations paragraph={paragraph} {...props} />
    </div>
  );
}

function Operations({ paragraph, next, draft, locale, actions }: Omit<Props, "notes" | "zone">) {
  const t = getTranslator(locale, "report");
  const { id, mark } = paragraph;
  const { meetingKey, locale: text } = draft;
  const number = String(Number.parseInt(mark, 10));

  return (
    <div
      dir={directionOf(locale)}
      className="col-start-2 mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 self-start text-sm lg:col-start-3 lg:mt-0 lg:px-4"
    >
      <a
        href={paths.secretariatParagraph(locale, { meeting: meetingKey, paragraph: id, text })}
        aria-label={t("editNumber", { number })}
        className="inline-block py-1"
      >
        {t("edit")}
      </a>
      <a
        href={paths.secretariatNewParagraph(locale, { meeting: meetingKey, text }, { after: id })}
        aria-label={t("addAfterNumber", { number })}
        className="inline-block py-1"
      >
        {t("addAfter")}
      </a>
      <ActionForm
        action={actions.remove}
        locale={locale}
        initial={{ paragraphId: id, meetingKey, textLocale: text, next }}
      >
        <HiddenField name="next" />
        <HiddenField name="paragraphId" />
        <HiddenField name="meetingKey" />
        <HiddenField name="textLocale" />
        <Button look="quiet" aria-label={t("removeNumber", { number })}>
          {t("remove")}
        </Button>
      </ActionForm>
    </div>
  );
}
