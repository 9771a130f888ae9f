import { getTranslator } from "@/app/_i18n/translator";
import { wallClockOf } from "@/app/_vocabulary/instants";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, TextField } from "../ui/fields";
import type { RowProps } from "./editor-props";

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
      labels={{ day: t("day"), start: t("start"), end: t("end") }}
      initial={{ meetingKey: meeting.key, number, day, start, end }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="number" />
      <div className="flex flex-wrap items-end gap-x-4 *:my-2">
        <TextField name="day" label={t("day")} type="date" required />
        <TextField name="start" label={t("start")} type="time" required />
        <TextField name="end" label={t("end")} type="time" required />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button>{t("save")}</Button>
        <a href={paths.secretariatProgramme(locale, meeting.key)} className="inline-flex min-h-11 items-center">
          {t("close")}
        </a>
      </div>
    </ActionForm>
  );
}
