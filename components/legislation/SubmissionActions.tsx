import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { TextArea, TextField } from "../ui/fields";
import type { Submission } from "./SubmissionFacts";

interface Props {
  submission: Submission["submission"];
  meetingKey: string;
  /** of the meeting's treaty */
  knowledgeBase: KnowledgeBase | undefined;
  locale: Locale;
  actions: Record<"receive" | "return" | "accept", FormAction>;
  /** whether it was just recorded as received */
  isJustReceived: boolean;
}

const LOOK = "max-w-measure border-t border-rule pt-4 mt-6";

/** The operations of the focal point for legislation on a submission: receive, return, accept. */
export function SubmissionActions({ submission, meetingKey, knowledgeBase, locale, actions, isJustReceived }: Props) {
  const t = getTranslator(locale, "legislation");
  const { id, version, status, question, legislativeRecord } = submission;
  const hidden = (
    <>
      <input type="hidden" name="submissionId" value={id} />
      <input type="hidden" name="meeting" value={meetingKey} />
      <input type="hidden" name="version" value={version} />
    </>
  );

  return (
    <section className="print:hidden">
      <h2 className="mt-10 text-2xl">{t("recordIt")}</h2>
      {isJustReceived && <DoneNotice key={version}>{t("receivedDone")}</DoneNotice>}
      {status === "submitted" && (
        <ActionForm action={actions.receive} locale={locale} className={LOOK}>
          {hidden}
          <p className="mb-3">{t("receiveText")}</p>
          <Button>{t("receive")}</Button>
        </ActionForm>
      )}
      {status !== "accepted" && (
        <ActionForm action={actions.return} locale={locale} className={LOOK} initial={{ question: question ?? "" }}>
          {hidden}
          <TextArea name="question" label={t("questionField")} hint={t("questionHint")} rows={4} />
          <Button look="secondary">{t("return")}</Button>
        </ActionForm>
      )}
      <ActionForm
        action={actions.accept}
        locale={locale}
        className={LOOK}
        initial={{ legislativeRecord: legislativeRecord ?? "" }}
      >
        {hidden}
        <RecordAddressField knowledgeBase={knowledgeBase} locale={locale} />
        <Button>{t("accept")}</Button>
      </ActionForm>
    </section>
  );
}

/** The address is required if the treaty has a knowledge base. */
function RecordAddressField({ knowledgeBase, locale }: Pick<Props, "knowledgeBase" | "locale">) {
  const t = getTranslator(locale, "legislation");
  const texts = knowledgeBase
    ? {
        label: t("recordAddress", knowledgeBaseNames(knowledgeBase, locale)),
        hint: t("recordAddressHint", { domain: knowledgeBase.domain }),
      }
    : { label: t("recordAddressOptional"), hint: t("recordAddressOptionalHint") };

  return <TextField name="legislativeRecord" {...texts} inputMode="url" dir="ltr" />;
}
