import type { Unprintable } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { TextLanguages } from "../agenda-editor/TextLanguages";
import type { FormAction } from "../ui/ActionForm";
import { ComposeReportForm } from "./ComposeReportForm";
import type { ComposeFormState } from "./compose-form-state";
import type { OutlineProps } from "./outline-props";
import { PdfLinks } from "./PdfLinks";
import { RemovedParagraphs } from "./RemovedParagraphs";
import { ReportOutline } from "./ReportOutline";
import { UnprintableNotice } from "./UnprintableNotice";

interface Props extends Pick<OutlineProps, "items" | "removed" | "completed" | "locale"> {
  /** none before it is composed */
  draft: ReportDraft | undefined;
  unprintable: Unprintable[];
  meeting: { key: string; timeZone: string };
  /** the language of the report's text */
  text: Locale;
  actions: OutlineProps["actions"] & { compose: FormAction<ComposeFormState> };
}

/** The draft report of a meeting: its PDF, its composition, its paragraphs and the removed ones. */
export function ReportEditor({ draft, unprintable, meeting, text, actions, ...outline }: Props) {
  const { locale, removed } = outline;
  const { key } = meeting;

  return (
    <>
      {draft && <bdi className="font-semibold text-soft">{draft.masthead.symbol}</bdi>}
      {draft && <PdfLinks meetingKey={key} locale={locale} />}
      <UnprintableNotice found={unprintable} meetingKey={key} locale={locale} />
      <ComposeReportForm
        action={actions.compose}
        locale={locale}
        text={text}
        meetingKey={key}
        hasDraft={draft !== undefined}
      />
      {draft && (
        <>
          <TextLanguages
            current={text}
            href={(other) => paths.secretariatReport(locale, key, { text: other })}
            label={getTranslator(locale, "report")("languages")}
          />
          <ReportOutline draft={draft} zone={meeting.timeZone} actions={actions} {...outline} />
        </>
      )}
      <RemovedParagraphs paragraphs={removed} meeting={meeting} locale={locale} text={text} restore={actions.restore} />
    </>
  );
}
