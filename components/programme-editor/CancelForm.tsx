import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { PanelEnd } from "./PanelEnd";

interface Props {
  action: FormAction;
  meeting: { key: string; status: MeetingStatus };
  locale: Locale;
  /** what is cancelled, as hidden fields */
  subject: Record<string, string>;
  /** the texts of the buttons */
  label: string;
  labelOfIssue: string;
}

/** Cancels a part of a public programme with a reason. */
export function CancelForm({ action, meeting, locale, subject, label, labelOfIssue }: Props) {
  return (
    <ActionForm action={action} locale={locale} initial={{ meetingKey: meeting.key, ...subject }}>
      <HiddenField name="meetingKey" />
      {Object.keys(subject).map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <PanelEnd meeting={meeting} locale={locale} save={label} saveAndIssue={labelOfIssue} isReasonOpen />
    </ActionForm>
  );
}
