import type { EventToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { wallClockOf } from "@/app/_vocabulary/instants";
import { WORK_EVENT_KINDS } from "@/app/_vocabulary/work-events";
import { ActionForm } from "../ui/ActionForm";
import { HiddenField, SelectField, TextField } from "../ui/fields";
import { LanguageFields, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import type { EditorProps } from "./editor-props";
import { PanelEnd } from "./PanelEnd";

type Props = Pick<EditorProps, "work" | "locale" | "actions"> & {
  /** the event that is changed; without it one is added */
  event?: EventToEdit | undefined;
};

/** Adds or changes an entry of the programme that is no plenary meeting. */
export function EventForm({ work: { meeting }, locale, actions, event }: Props) {
  const t = getTranslator(locale, "programmeEditor");
  const kinds = WORK_EVENT_KINDS.map((value) => ({
    value,
    label: getTranslator(locale, "programme")(`events.${value}`),
  }));
  const titles = { prefix: "title", label: (language: string) => t("titleIn", { language }), locale };
  const rooms = { prefix: "room", label: (language: string) => t("roomIn", { language }), locale };
  const clock = (instant: Date | null | undefined) => (instant ? wallClockOf(instant, meeting.timeZone).slice(11) : "");

  return (
    <ActionForm
      action={event ? actions.changeEvent : actions.addEvent}
      locale={locale}
      labels={{
        kind: t("kind"),
        day: t("day"),
        start: t("start"),
        end: t("end"),
        ...languageFieldLabels(titles),
        ...languageFieldLabels(rooms),
      }}
      initial={{
        meetingKey: meeting.key,
        kind: event?.kind ?? "side-event",
        day: event?.day ?? meeting.startsOn,
        start: event ? clock(event.startsAt) : "13:15",
        end: event ? clock(event.endsAt) : "14:45",
        ...languageFieldValues("title", event?.titles),
        ...languageFieldValues("room", event?.rooms),
        ...(event && { eventId: event.id, sequence: String(event.sequence) }),
      }}
    >
      <HiddenField name="meetingKey" />
      {event && (
        <>
          <HiddenField name="eventId" />
          <HiddenField name="sequence" />
        </>
      )}
      <div className="flex flex-wrap items-end gap-x-4 *:my-2">
        <SelectField name="kind" label={t("kind")} options={kinds} />
        <TextField name="day" label={t("day")} type="date" dir="ltr" required />
        <TextField name="start" label={t("start")} type="time" dir="ltr" />
        <TextField name="end" label={t("end")} type="time" dir="ltr" />
      </div>
      <p className="text-sm text-soft">{t("eventHint")}</p>
      <LanguageFields {...titles} />
      <RoomFields {...rooms} isOpen={Object.keys(event?.rooms ?? {}).length > 0} summary={t("room")} />
      <PanelEnd
        meeting={meeting}
        locale={locale}
        save={t(event ? "saveEvent" : "addOne")}
        saveAndIssue={t(event ? "saveAndIssue" : "addAndIssue")}
      />
    </ActionForm>
  );
}

function RoomFields({
  isOpen,
  summary,
  ...fields
}: Parameters<typeof LanguageFields>[0] & { isOpen: boolean; summary: string }) {
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer py-1 font-semibold">{summary}</summary>
      <LanguageFields {...fields} />
    </details>
  );
}
