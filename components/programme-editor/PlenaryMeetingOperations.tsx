import { getTranslator } from "@/app/_i18n/translator";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { OPERATION, OPERATIONS, type RowProps } from "./editor-props";

/** The ways to change a plenary meeting, as links to their forms, and those that need none. */
export function PlenaryMeetingOperations(row: RowProps) {
  const { plenaryMeeting, meeting, locale, toEdit } = row;
  const { id, number, cancelledAt } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  const isRemovable = toEdit.removable.includes(id);
  const isDraft = meeting.status === "draft";

  return (
    <div className={OPERATIONS}>
      {!cancelledAt && (
        <>
          <a
            href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "items" })}
            aria-label={t("itemsNamed", { number })}
            className={OPERATION}
          >
            {t("items")}
          </a>
          <a
            href={paths.secretariatProgramme(locale, meeting.key, { edit: number })}
            aria-label={t("moveNamed", { number })}
            className={OPERATION}
          >
            {t("move")}
          </a>
          <a
            href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "room" })}
            aria-label={t("roomNamed", { number })}
            className={OPERATION}
          >
            {t("room")}
          </a>
        </>
      )}
      {cancelledAt && <PlenaryMeetingOperation {...row} operation="restore" scope={isDraft ? "working" : "both"} />}
      {!cancelledAt && !isRemovable && !isDraft && (
        <a
          href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "cancel" })}
          aria-label={t("openCancelNamed", { number })}
          className={OPERATION}
        >
          {t("openCancel")}
        </a>
      )}
      {/* What nobody could ever read needs no mark that it is cancelled. */}
      {isRemovable ? (
        <PlenaryMeetingOperation {...row} operation="remove" scope="working" />
      ) : (
        !cancelledAt && isDraft && <PlenaryMeetingOperation {...row} operation="cancel" scope="working" />
      )}
    </div>
  );
}

type OperationProps = RowProps & { isUndo?: boolean } & (
    | { operation: "restore"; scope: "working" | "issue" | "both" }
    | { operation: "cancel" | "remove"; scope: "working" }
  );

/** The buttons that restore, remove or, in a draft, cancel a plenary meeting. */
export function PlenaryMeetingOperation(props: OperationProps) {
  const { plenaryMeeting, meeting, locale, actions, operation, scope, isUndo } = props;
  const { id, number } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");

  return (
    <ActionForm
      action={actions[operation]}
      locale={locale}
      className="flex flex-wrap gap-2"
      initial={{ meetingKey: meeting.key, number: String(number), plenaryMeetingId: id }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="number" />
      <HiddenField name="plenaryMeetingId" />
      {scope !== "issue" && (
        <Button look="quiet" aria-label={isUndo ? undefined : t(`${operation}Named`, { number })}>
          {isUndo ? t("undo") : t(operation)}
        </Button>
      )}
      {operation === "restore" && scope !== "working" && (
        <Button
          look="quiet"
          name="issue"
          value="now"
          aria-label={isUndo ? undefined : t("restoreAndIssueNamed", { number })}
        >
          {isUndo ? t("undo") : t("restoreAndIssue")}
        </Button>
      )}
    </ActionForm>
  );
}
