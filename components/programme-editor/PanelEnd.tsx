import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { paths } from "@/app/_vocabulary/paths";
import { Button } from "../ui/Button";
import { ReasonFields } from "./ReasonFields";

interface Props {
  meeting: { key: string; status: MeetingStatus };
  locale: Locale;
  /** the text of the button that saves the change in the working copy */
  save: string;
  /** the text of the button that issues it at once */
  saveAndIssue?: string;
  isReasonOpen?: boolean | undefined;
}

/** The end of a form that is open: the public reason, the buttons that save or issue it, and the link that closes it. */
export function PanelEnd({ meeting, locale, save, saveAndIssue, isReasonOpen }: Props) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <>
      <ReasonFields status={meeting.status} locale={locale} isOpen={isReasonOpen} />
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button>{save}</Button>
        {meeting.status !== "draft" && (
          <Button look="secondary" name="issue" value="now">
            {saveAndIssue ?? t("saveAndIssue")}
          </Button>
        )}
        <a href={paths.secretariatProgramme(locale, meeting.key)} className="inline-flex min-h-11 items-center">
          {t("close")}
        </a>
      </div>
    </>
  );
}
