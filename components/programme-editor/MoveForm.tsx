import { getTranslator } from "@/app/_i18n/translator";
import { wallClockOf } from "@/app/_vocabulary/instants";
import { ActionForm } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import type { RowProps } from "./editor-props";
import { PanelEnd } from "./PanelEnd";
import { TimeFields, timeLabels } from "./TimeFields";

/** Moves a plenary meeting to another day and time by the meeting's clock. */
export function MoveForm({ plenaryMeeting, meeting, locale, actions }: RowProps) {
  const t = getTranslator(locale, "programmeEditor");
  const [day = "", start = ""] = wallClockOf(plenaryMeeting.startsAt, meeting.timeZone).split("T");
  const [, end = ""] = wallClockOf(plenaryMeeting.endsAt, meeting.timeZone).split("T");
  const number = String(plenaryMeeting.number);

  return (
    <ActionForm
      action={actions.move}
      locale={locale}
      className="mt-3"
      labels={timeLabels(locale)}
      initial={{ meetingKey: meeting.key, number, plenaryMeetingId: plenaryMeeting.id, day, start, end }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="number" />
      <HiddenField name="plenaryMeetingId" />
      <TimeFields meeting={meeting} locale={locale} />
      <PanelEnd meeting={meeting} locale={locale} save={t("save")} />
    </ActionForm>
  );
}
