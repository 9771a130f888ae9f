import { getTranslator } from "@/app/_i18n/translator";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { ActionForm } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { LanguageFields, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import type { EditorProps } from "./editor-props";
import { PanelEnd } from "./PanelEnd";

interface Props extends Pick<EditorProps, "locale" | "actions"> {
  meeting: { key: string; status: MeetingStatus };
  /** the plenary meeting; without it the room is that of the meeting */
  plenaryMeetingId?: string;
  version: number;
  rooms: LocalizedText | undefined;
}

/** Changes the room of a plenary meeting, or of the meeting. */
export function RoomForm({ meeting, plenaryMeetingId, version, rooms, locale, actions }: Props) {
  const t = getTranslator(locale, "programmeEditor");
  const fields = { prefix: "room", label: (language: string) => t("roomIn", { language }), locale };

  return (
    <ActionForm
      action={actions.changeRoom}
      locale={locale}
      labels={languageFieldLabels(fields)}
      initial={{
        meetingKey: meeting.key,
        plenaryMeetingId: plenaryMeetingId ?? "",
        version: String(version),
        ...languageFieldValues("room", rooms),
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="plenaryMeetingId" />
      <HiddenField name="version" />
      <p className="mt-2 text-sm text-soft">{t(plenaryMeetingId ? "roomHint" : "roomOfMeetingHint")}</p>
      <LanguageFields {...fields} />
      <PanelEnd meeting={meeting} locale={locale} save={t("saveRoom")} />
    </ActionForm>
  );
}
