import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import { paths, workEventAnchor } from "@/app/_vocabulary/paths";
import { WorkEventTime } from "../organization-of-work/WorkEventTime";
import { WorkEventTitle } from "../organization-of-work/WorkEventTitle";
import { DoneNotice } from "../ui/DoneNotice";
import { CancelForm } from "./CancelForm";
import { EventForm } from "./EventForm";
import { EventOperation } from "./EventOperation";
import { type EditorProps, LINK } from "./editor-props";
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
    <li id={workEventAnchor(event.id)} className="scroll-mt-24 border-b border-rule py-4">
      {completed?.at === event.id && <EventDone {...props} />}
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <div className={`tabular-nums ${isCancelled ? "line-through" : ""}`}>
          <WorkEventTime event={event} zone={meeting.timeZone} locale={locale} />
        </div>
        <div>
          <WorkEventTitle event={event} locale={locale} />
          <UnissuedMark id={event.id} unissued={props.unissued} locale={locale} />
          {toChange && props.part === "cancel" ? (
            <CancelForm
              action={actions.cancelEvent}
              meeting={meeting}
              locale={locale}
              subject={{ eventId: event.id }}
              label={t("cancelEvent", { title: event.title.text })}
              labelOfIssue={t("cancelAndIssue")}
            />
          ) : toChange ? (
            <EventForm work={work} locale={locale} actions={actions} event={toChange} />
          ) : (
            <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              {!isCancelled && (
                <a
                  href={paths.secretariatProgramme(locale, meeting.key, { event: event.id })}
                  aria-label={t("changeNamed", { title: event.title.text })}
                  className={LINK}
                >
                  {t("change")}
                </a>
              )}
              {!isCancelled && meeting.status !== "draft" && (
                <a
                  href={paths.secretariatProgramme(locale, meeting.key, { event: event.id, part: "cancel" })}
                  className={LINK}
                >
                  {t("cancelWithReason")}
                  <span className="sr-only"> {event.title.text}</span>
                </a>
              )}
              <EventOperation
                {...props}
                operation={isCancelled ? "restore" : "cancel"}
                scope={meeting.status === "draft" ? "working" : isCancelled ? "both" : "issue"}
              />
            </div>
          )}
        </div>
      </div>
    </li>
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
