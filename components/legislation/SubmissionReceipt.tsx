import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { type Submission, SubmissionFacts } from "./SubmissionFacts";
import { SubmissionFiles } from "./SubmissionFiles";
import { SubmissionOutcome } from "./SubmissionOutcome";

interface Props {
  found: Submission;
  meetingKey: string;
  /** of the meeting's treaty */
  knowledgeBase: KnowledgeBase | undefined;
  locale: Locale;
  /** starts the replacement of a returned submission */
  replace: FormAction;
}

/** The receipt of a submission for the State that submitted it, with its status. */
export function SubmissionReceipt({ found, meetingKey, knowledgeBase, locale, replace }: Props) {
  const t = getTranslator(locale, "legislation");
  const { id, status } = found.submission;

  return (
    <>
      <SubmissionOutcome
        found={found}
        knowledgeBase={knowledgeBase}
        reader={{ area: "delegation", locale, meetingKey }}
      >
        {status === "returned" && !found.replacedBy && (
          <ActionForm action={replace} locale={locale} className="mt-4 print:hidden">
            <input type="hidden" name="submissionId" value={id} />
            <input type="hidden" name="meeting" value={meetingKey} />
            <Button>{t("replace")}</Button>
          </ActionForm>
        )}
      </SubmissionOutcome>
      <SubmissionFacts found={found} locale={locale} />
      <SubmissionFiles files={found.files} locale={locale} />
      {status !== "replaced" && (
        <>
          <h2 className="mt-10 text-2xl">{t("next")}</h2>
          <p className="mt-2 max-w-measure">{t("nextText")}</p>
        </>
      )}
      <h2 className="mt-10 text-2xl">{t("contact")}</h2>
      <p className="mt-2 max-w-measure">
        {knowledgeBase ? t("contactOffice", knowledgeBaseNames(knowledgeBase, locale)) : t("contactText")}
      </p>
      <p className="mt-6 print:hidden">{t("saveReceipt")}</p>
    </>
  );
}
