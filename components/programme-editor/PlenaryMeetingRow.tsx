import { getTranslator } from "@/app/_i18n/translator";
import { plenaryMeetingAnchor } from "@/app/_vocabulary/paths";
import { formatPeriod } from "@/app/_vocabulary/periods";
import { languageAttributes } from "../layout/language-attributes";
import { DoneNotice } from "../ui/DoneNotice";
import { Moment } from "../ui/Moment";
import { CancelForm } from "./CancelForm";
import { Entries } from "./Entries";
import { type EditorProps, ROW, type RowProps } from "./editor-props";
import { ItemsPanel } from "./ItemsPanel";
import { MoveForm } from "./MoveForm";
import { NoteForm } from "./NoteForm";
import { PlenaryMeetingOperation, PlenaryMeetingOperations } from "./PlenaryMeetingOperations";
import { RemovedEntriesDone } from "./RemovedEntries";
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
      className="scroll-mt-24 border-b border-rule py-3 data-[drop=into]:bg-wash"
    >
      {completed?.at === id && <Done {...row} done={completed.done} />}
      <RemovedEntriesDone {...row} />
      <div className={ROW}>
        <div>
          <h3 className="font-semibold">{getTranslator(locale, "meeting")("plenaryMeeting", { number })}</h3>
          <p className={`tabular-nums ${cancelledAt ? "line-through" : ""}`}>
            <time dateTime={startsAt.toISOString()}>{formatPeriod(startsAt, endsAt, locale, meeting.timeZone)}</time>
          </p>
          <Room {...row} />
          <Status {...row} />
          <UnissuedMark id={id} unissued={row.unissued} locale={locale} />
        </div>
        <Panel {...row} />
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

/** A change of the time or a cancellation, unless it is among those that are not issued, which are listed below. */
function Status({ plenaryMeeting: { id, movedAt, cancelledAt }, meeting, locale, unissued }: RowProps) {
  const at = cancelledAt ?? movedAt;
  if (!at || (!cancelledAt && unissued.has(id))) return null;

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

/** The items of a row beside its operations, or with the form that is open. */
function Panel(row: RowProps) {
  const isOpen = row.edited === row.plenaryMeeting.number && !row.plenaryMeeting.cancelledAt;

  return isOpen ? (
    <div className="lg:col-span-2">
      <OpenForm {...row} />
    </div>
  ) : (
    <>
      <div>
        <Entries row={row} />
      </div>
      <PlenaryMeetingOperations {...row} />
    </>
  );
}

function OpenForm(row: RowProps) {
  const { plenaryMeeting, part } = row;
  if (part === "items") return <ItemsPanel {...row} />;

  return (
    <>
      <Entries row={row} />
      {part === "note" && <NoteForm {...row} />}
      {part === "room" && (
        <RoomForm
          meeting={row.meeting}
          plenaryMeetingId={plenaryMeeting.id}
          version={plenaryMeeting.sequence}
          rooms={row.toEdit.rooms.get(plenaryMeeting.id)}
          locale={row.locale}
          actions={row.actions}
        />
      )}
      {part === "cancel" && (
        <CancelForm
          action={row.actions.cancel}
          meeting={row.meeting}
          locale={row.locale}
          subject={{ number: String(plenaryMeeting.number), plenaryMeetingId: plenaryMeeting.id }}
          label={getTranslator(row.locale, "programmeEditor")("cancelNamed", { number: plenaryMeeting.number })}
          labelOfIssue={getTranslator(row.locale, "programmeEditor")("cancelAndIssue")}
        />
      )}
      {!part && <MoveForm {...row} />}
    </>
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
        <PlenaryMeetingOperation {...row} operation="restore" scope={row.isIssuedNow ? "issue" : "working"} isUndo />
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
