import { getTranslator } from "@/app/_i18n/translator";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { EditorProps } from "./editor-props";

interface Props extends Pick<EditorProps, "work" | "locale" | "actions"> {
  event: { id: string; title: { text: string } };
  operation: "cancel" | "restore";
  isUndo?: boolean;
}

/** The button that cancels or restores an event. */
export function EventOperation({ work: { meeting }, locale, actions, event, operation, isUndo }: Props) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <ActionForm
      action={operation === "cancel" ? actions.cancelEvent : actions.restoreEvent}
      locale={locale}
      initial={{ meetingKey: meeting.key, eventId: event.id }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="eventId" />
      <Button look="quiet" aria-label={isUndo ? undefined : t(`${operation}Event`, { title: event.title.text })}>
        {isUndo ? t("undo") : t(operation)}
      </Button>
    </ActionForm>
  );
}
