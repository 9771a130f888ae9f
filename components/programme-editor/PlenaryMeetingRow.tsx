import { getTranslator } from "@/app/_i18n/translator";
import { paths, plenaryMeetingAnchor } from "@/app/_vocabulary/paths";
import { formatPeriod } from "@/app/_vocabulary/periods";
import { languageAttributes } from "../layout/language-attributes";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import { CancelForm } from "./CancelForm";
import { Entries } from "./Entries";
import { type EditorProps, LINK, type RowProps } from "./editor-props";
import { ItemsPanel } from "./ItemsPanel";
import { MoveForm } from "./MoveForm";
import { NoteForm } from "./NoteForm";
import { RoomForm } from "./RoomForm";
import { toldOf } from "./told-of";
import { UnissuedMark } from "./UnissuedMark";

/** A plenary meeting: its time, its status, its items, its operations and what was just done to it. */
export function PlenaryMeetingRow(row: RowProps) {
  const { plenaryMeeting, meeting, locale, completed } = row;
  const { id, number, startsAt, endsAt, cancelledAt } = plenaryMeeting;

  return (
    <li
      id={plenaryMeetingAnchor(number)}
      data-plenary-meeting={id}
      className="scroll-mt-24 border-b border-rule py-4 data-[drop=into]:bg-wash"
    >
      {completed?.at === id && <Done {...row} done={completed.done} />}
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <div>
          <h3 className="font-semibold">{getTranslator(locale, "meeting")("plenaryMeeting", { number })}</h3>
          <p className={`tabular-nums ${cancelledAt ? "line-through" : ""}`}>
            <time dateTime={startsAt.toISOString()}>{formatPeriod(startsAt, endsAt, locale, meeting.timeZone)}</time>
          </p>
          <Room {...row} />
          <Status {...row} />
          <UnissuedMark id={id} unissued={row.unissued} locale={locale} />
        </div>
        <div>
          <Panel {...row} />
        </div>
      </div>
    </li>
  );
}

function Room({ plenaryMeeting: { room }, locale }: RowProps) {
  return room ? (
    <p className="text-sm" {...languageAttributes(room.locale, locale)}>
      {room.text}
    </p>
  ) : null;
}

function Status({ plenaryMeeting: { movedAt, cancelledAt }, meeting, locale }: RowProps) {
  const at = cancelledAt ?? movedAt;
  if (!at) return null;

  return (
    <p className="text-sm">
      <strong className={cancelledAt ? "text-wrong" : "text-note"}>
        {cancelledAt
          ? getTranslator(locale, "meeting")("cancelled")
          : getTranslator(locale, "programmeEditor")("moved")}
      </strong>{" "}
      <span className="text-soft">
        <Moment at={at} locale={locale} zone={meeting.timeZone} />
      </span>
    </p>
  );
}

/** The form that is open in a row; else its operations. */
function Panel(row: RowProps) {
  const { plenaryMeeting, edited, part } = row;
  const isOpen = edited === plenaryMeeting.number && !plenaryMeeting.cancelledAt;
  if (isOpen && part === "items") return <ItemsPanel {...row} />;

  return (
    <>
      <Entries row={row} />
      {isOpen && part === "note" && <NoteForm {...row} />}
      {isOpen && part === "room" && (
        <RoomForm
          meeting={row.meeting}
          plenaryMeetingId={plenaryMeeting.id}
          version={plenaryMeeting.sequence}
          rooms={row.toEdit.rooms.get(plenaryMeeting.id)}
          locale={row.locale}
          actions={row.actions}
        />
      )}
      {isOpen && part === "cancel" && (
        <CancelForm
          action={row.actions.cancel}
          meeting={row.meeting}
          locale={row.locale}
          subject={{ number: String(plenaryMeeting.number), plenaryMeetingId: plenaryMeeting.id }}
          label={getTranslator(row.locale, "programmeEditor")("cancelNamed", { number: plenaryMeeting.number })}
          labelOfIssue={getTranslator(row.locale, "programmeEditor")("cancelAndIssue")}
        />
      )}
      {isOpen && !part && <MoveForm {...row} />}
      {!isOpen && <Operations {...row} />}
    </>
  );
}

function Operations(row: RowProps) {
  const { plenaryMeeting, meeting, locale, toEdit } = row;
  const { id, number, cancelledAt } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  const isRemovable = toEdit.removable.includes(id);
  const isDraft = meeting.status === "draft";

  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {!cancelledAt && (
        <>
          <a
            href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "items" })}
            aria-label={t("itemsNamed", { number })}
            className={LINK}
          >
            {t("items")}
          </a>
          <a
            href={paths.secretariatProgramme(locale, meeting.key, { edit: number })}
            aria-label={t("moveNamed", { number })}
            className={LINK}
          >
            {t("move")}
          </a>
          <a
            href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "room" })}
            aria-label={t("roomNamed", { number })}
            className={LINK}
          >
            {t("room")}
          </a>
        </>
      )}
      {cancelledAt && <Operation {...row} operation="restore" scope={isDraft ? "working" : "both"} />}
      {!cancelledAt && !isRemovable && !isDraft && (
        <a
          href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "cancel" })}
          aria-label={t("cancelWithReasonNamed", { number })}
          className={LINK}
        >
          {t("cancelWithReason")}
        </a>
      )}
      {/* What nobody could ever read needs no mark that it is cancelled. */}
      {isRemovable ? (
        <Operation {...row} operation="remove" scope="working" />
      ) : (
        !cancelledAt && <Operation {...row} operation="cancel" scope={isDraft ? "working" : "issue"} />
      )}
    </div>
  );
}

type OperationProps = RowProps & { isUndo?: boolean } & (
    | { operation: "cancel" | "restore"; scope: "working" | "issue" | "both" }
    | { operation: "remove"; scope: "working" }
  );

function Operation(props: OperationProps) {
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
      {operation !== "remove" && scope !== "working" && (
        <Button
          look="quiet"
          name="issue"
          value="now"
          aria-label={isUndo ? undefined : t(`${operation}AndIssueNamed`, { number })}
        >
          {isUndo ? t("undo") : t(`${operation}AndIssue`)}
        </Button>
      )}
    </ActionForm>
  );
}

/** Says what was done, if it still holds, and offers to undo a cancellation. */
function Done({ done, ...row }: RowProps & { done: NonNullable<EditorProps["completed"]>["done"] }) {
  const { plenaryMeeting, locale } = row;
  const { id, number, sequence, cancelledAt } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  if (!isOfPlenaryMeeting(done) || (done === "cancelled") !== (cancelledAt !== undefined)) return null;
  const told = toldOf(row, id);

  return (
    <DoneNotice key={`${done} ${sequence}`}>
      <p>{t(`${done}Done`, { number, told })}</p>
      {done === "cancelled" && (
        <Operation {...row} operation="restore" scope={row.isIssuedNow ? "issue" : "working"} isUndo />
      )}
    </DoneNotice>
  );
}

type Completed = NonNullable<EditorProps["completed"]>["done"];

const DONE_TO_PLENARY_MEETINGS = [
  "moved",
  "unchanged",
  "cancelled",
  "restored",
  "added",
  "planned",
  "returned",
  "arranged",
  "roomChanged",
] as const satisfies Completed[];

function isOfPlenaryMeeting(done: Completed): done is (typeof DONE_TO_PLENARY_MEETINGS)[number] {
  return DONE_TO_PLENARY_MEETINGS.some((each) => each === done);
}
