import { getTranslator } from "@/app/_i18n/translator";
import { wallClockOf } from "@/app/_vocabulary/instants";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { RowProps } from "./editor-props";
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
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button>{t("save")}</Button>
        <a href={paths.secretariatProgramme(locale, meeting.key)} className="inline-flex min-h-11 items-center">
          {t("close")}
        </a>
      </div>
    </ActionForm>
  );
}
