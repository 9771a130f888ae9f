import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import { paths, workEventAnchor } from "@/app/_vocabulary/paths";
import { WorkEventTime } from "../organization-of-work/WorkEventTime";
import { WorkEventTitle } from "../organization-of-work/WorkEventTitle";
import { DoneNotice } from "../ui/DoneNotice";
import { CancelForm } from "./CancelForm";
import { EventForm } from "./EventForm";
import { EventOperation } from "./EventOperation";
import { type EditorProps, OPERATION, OPERATIONS, ROW } from "./editor-props";
import { toldOf } from "./told-of";
import { UnissuedMark } from "./UnissuedMark";

/** An entry that is no plenary meeting: its time, its title, its operations, what was just done to it. */
export function EventRow(props: EditorProps & { event: WorkEvent }) {
  const { event, work, locale, actions, toEdit, editedEvent, completed } = props;
  const { meeting } = work;
  const t = getTranslator(locale, "programmeEditor");
  const isCancelled = event.cancelledAt !== undefined;
  const toChange =
    editedEvent === event.id && !isCancelled ? toEdit.events.find(({ id }) => id === event.id) : undefined;

  return (
    <li id={workEventAnchor(event.id)} className="scroll-mt-24 border-b border-rule py-3">
      {completed?.at === event.id && <EventDone {...props} />}
      <div className={ROW}>
        <div className={`tabular-nums ${isCancelled ? "line-through" : ""}`}>
          <WorkEventTime event={event} zone={meeting.timeZone} locale={locale} />
        </div>
        <div className={toChange && "lg:col-span-2"}>
          <WorkEventTitle event={event} locale={locale} />
          <UnissuedMark id={event.id} unissued={props.unissued} locale={locale} />
          {toChange && props.part === "cancel" && (
            <CancelForm
              action={actions.cancelEvent}
              meeting={meeting}
              locale={locale}
              subject={{ eventId: event.id }}
              label={t("cancelEvent", { title: event.title.text })}
              labelOfIssue={t("cancelAndIssue")}
            />
          )}
          {toChange && props.part !== "cancel" && (
            <EventForm work={work} locale={locale} actions={actions} event={toChange} />
          )}
        </div>
        {!toChange && <Operations {...props} />}
      </div>
    </li>
  );
}

/** The ways to change or cancel an event, or to restore it. */
function Operations(props: EditorProps & { event: WorkEvent }) {
  const { event, work, locale } = props;
  const { key, status } = work.meeting;
  const t = getTranslator(locale, "programmeEditor");
  const isDraft = status === "draft";
  const address = (part?: "cancel") =>
    paths.secretariatProgramme(locale, key, { event: event.id, ...(part && { part }) });

  return (
    <div className={OPERATIONS}>
      {event.cancelledAt ? (
        <EventOperation {...props} operation="restore" scope={isDraft ? "working" : "both"} />
      ) : (
        <>
          <a href={address()} aria-label={t("changeNamed", { title: event.title.text })} className={OPERATION}>
            {t("change")}
          </a>
          {isDraft ? (
            <EventOperation {...props} operation="cancel" scope="working" />
          ) : (
            <a href={address("cancel")} className={OPERATION}>
              {t("openCancel")}
              <span className="sr-only"> {event.title.text}</span>
            </a>
          )}
        </>
      )}
    </div>
  );
}

/** Says what was done to an event, if it still holds, and offers to undo a cancellation. */
function EventDone(props: EditorProps & { event: WorkEvent }) {
  const { event, locale, completed } = props;
  const done = completed?.done;
  const t = getTranslator(locale, "programmeEditor");
  if (done !== "eventAdded" && done !== "eventChanged" && done !== "eventCancelled" && done !== "eventRestored")
    return null;
  if ((done === "eventCancelled") !== (event.cancelledAt !== undefined)) return null;
  const told = toldOf(props, event.id);

  return (
    <DoneNotice key={`${done} ${event.sequence}`}>
      <p>{t(`${done}Done`, { told })}</p>
      {done === "eventCancelled" && (
        <EventOperation {...props} operation="restore" scope={props.isIssuedNow ? "issue" : "working"} isUndo />
      )}
    </DoneNotice>
  );
}
