import type { ScheduledIssue } from "@/app/_domain/scheduled-issues/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { momentText } from "../ui/Moment";
import { describeRefusal } from "./describe-refusal";

interface Props {
  issues: ScheduledIssue[];
  meeting: { key: string; timeZone: string };
  locale: Locale;
  /** undefined for staff who do not issue */
  cancel: FormAction | undefined;
  /** the names of files by their ids */
  nameOf?: (fileId: string) => string | undefined;
}

/**
 * The issues that are scheduled, and those that were not carried out: when, by whom, why not; each can be cancelled.
 */
export function ScheduledIssues({ issues, meeting, locale, cancel, nameOf }: Props) {
  const t = getTranslator(locale, "scheduledIssues");

  return issues.map((issue) => {
    const { id, issueAt, scheduledBy, outcome, isChanged, isOverdue, files } = issue;
    const when = momentText({ at: issueAt, locale, zone: meeting.timeZone });
    const named = files.flatMap((file) => nameOf?.(file) ?? []);
    const warning = isChanged ? t("changed") : isOverdue ? t("overdue") : describeRefusal(issue, locale);

    return (
      <div key={id} className="my-3 border-s-4 border-note ps-4">
        <p>{t(outcome === null ? "open" : "notIssued", { when, name: isolateText(scheduledBy) })}</p>
        {named.length > 0 && <p className="text-sm text-soft wrap-anywhere">{named.join(" · ")}</p>}
        {warning && <p className="font-semibold text-wrong">{warning}</p>}
        {cancel && (
          <ActionForm action={cancel} locale={locale} initial={{ meetingKey: meeting.key }}>
            <HiddenField name="meetingKey" />
            <Button look="quiet" name="cancelSchedule" value={id}>
              {t(outcome === null ? "cancel" : "dismiss")}
            </Button>
          </ActionForm>
        )}
      </div>
    );
  });
}
