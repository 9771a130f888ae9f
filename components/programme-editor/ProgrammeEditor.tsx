import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { inOrder } from "@/app/_vocabulary/work-events";
import { NotIssuedProgramme } from "../programme-editions/NotIssuedProgramme";
import { ActionForm } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { AddForms } from "./AddForms";
import { ArrangeEntries } from "./ArrangeEntries";
import { EventRow } from "./EventRow";
import type { EditorProps } from "./editor-props";
import { ENTRY_DROP_FORM } from "./entry-drop-form";
import { PlenaryMeetingRow } from "./PlenaryMeetingRow";
import { ProgrammeChecks } from "./ProgrammeChecks";
import { RemovedEntries } from "./RemovedEntries";
import { RemovedEvents } from "./RemovedEvents";
import { RemovedDone, RemovedPlenaryMeetings } from "./RemovedPlenaryMeetings";

/** The programme by day: its plenary meetings with their operations, other events as they are. */
export function ProgrammeEditor(editor: EditorProps) {
  const { work, toEdit, locale, adding, actions, completed } = editor;
  const { meeting, plenaryMeetings, events } = work;
  const t = getTranslator(locale, "programmeEditor");
  const scheduled = inOrder([...plenaryMeetings, ...events]);
  const days = [...new Set(scheduled.map(({ day }) => day))];
  const removed = completed?.done === "removed" ? toEdit.removed.find(({ id }) => id === completed.at) : undefined;

  return (
    <>
      <p className="mt-3 max-w-measure">{t(meeting.status === "draft" ? "introDraft" : "intro")}</p>
      {meeting.status !== "draft" && (
        <NotIssuedProgramme count={editor.unissued.size} meetingKey={meeting.key} locale={locale} />
      )}
      <AddForms {...editor} adding={adding ?? (days.length === 0 ? "pattern" : undefined)} />
      <ProgrammeChecks checks={editor.checks} meetingKey={meeting.key} locale={locale} />
      {removed && <RemovedDone {...editor} removed={removed} />}
      {days.length === 0 && <p className="mt-6">{getTranslator(locale, "programme")("none")}</p>}
      <ArrangeEntries>
        {days.map((day) => (
          <section key={day} aria-labelledby={`day-${day}`} className="mt-8">
            <h2 id={`day-${day}`} className="border-b-2 border-ink pb-1 text-xl font-semibold">
              {formatDay(day, locale, { weekday: true })}
            </h2>
            <ul>
              {scheduled
                .filter((each) => each.day === day)
                .map((each) =>
                  "number" in each ? (
                    <PlenaryMeetingRow key={each.id} {...editor} plenaryMeeting={each} meeting={meeting} />
                  ) : (
                    <EventRow key={each.id} {...editor} event={each} />
                  ),
                )}
            </ul>
          </section>
        ))}
      </ArrangeEntries>
      <div id={ENTRY_DROP_FORM}>
        <ActionForm action={actions.arrangeEntries} locale={locale} initial={{ meetingKey: meeting.key }}>
          <HiddenField name="meetingKey" />
          <button type="submit" name="arrange" hidden tabIndex={-1} />
        </ActionForm>
      </div>
      <RemovedEntries {...editor} />
      <RemovedEvents {...editor} />
      <RemovedPlenaryMeetings {...editor} />
    </>
  );
}
