import { getTranslator } from "@/app/_i18n/translator";
import { ActionForm } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { LanguageFields, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import type { RowProps } from "./editor-props";
import { PanelEnd } from "./PanelEnd";

/** Writes the wording of an entry in its languages, or a new note that is no agenda item. */
export function NoteForm({ plenaryMeeting, meeting, locale, actions, toEdit, entry }: RowProps) {
  const { id, number, sequence, entries } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  const found = entries.find((each) => each.id === entry);
  const label = (language: string) => t("noteIn", { language });
  const fields = { prefix: "text", label, locale };

  return (
    <ActionForm
      action={actions.writeNote}
      locale={locale}
      labels={languageFieldLabels(fields)}
      initial={{
        meetingKey: meeting.key,
        number: String(number),
        plenaryMeetingId: id,
        sequence: String(sequence),
        entryId: found?.id ?? "",
        ...languageFieldValues("text", found && toEdit.wordings.get(found.id)),
      }}
    >
      {(["meetingKey", "number", "plenaryMeetingId", "sequence", "entryId"] as const).map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <p className="mt-2 text-sm text-soft">{t(found?.item ? "wordingHint" : "noteHint")}</p>
      <LanguageFields {...fields} />
      <PanelEnd meeting={meeting} locale={locale} save={t("saveNote")} />
    </ActionForm>
  );
}
