import { getTranslator } from "@/app/_i18n/translator";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { EditorProps } from "./editor-props";

type Props = Pick<EditorProps, "work" | "locale" | "actions"> & {
  event: { id: string; title: { text: string } };
  isUndo?: boolean;
} & (
    | { operation: "cancel"; scope: "working" }
    /** in the working copy, at once for the public, or whichever is chosen */
    | { operation: "restore"; scope: "working" | "issue" | "both" }
  );

/** The buttons that cancel or restore an event. */
export function EventOperation({ work: { meeting }, locale, actions, event, operation, scope, isUndo }: Props) {
  const t = getTranslator(locale, "programmeEditor");
  const title = event.title.text;

  return (
    <ActionForm
      action={operation === "cancel" ? actions.cancelEvent : actions.restoreEvent}
      locale={locale}
      className="flex flex-wrap gap-2"
      initial={{ meetingKey: meeting.key, eventId: event.id }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="eventId" />
      {scope !== "issue" && (
        <Button look="quiet" aria-label={isUndo ? undefined : t(`${operation}Event`, { title })}>
          {isUndo ? t("undo") : t(operation)}
        </Button>
      )}
      {scope !== "working" && (
        <Button
          look="quiet"
          name="issue"
          value="now"
          aria-label={isUndo ? undefined : t("restoreEventAndIssue", { title })}
        >
          {isUndo ? t("undo") : t("restoreAndIssue")}
        </Button>
      )}
    </ActionForm>
  );
}
