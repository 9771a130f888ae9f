import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { inOrder } from "@/app/_vocabulary/work-events";
import { WorkEventTime } from "../organization-of-work/WorkEventTime";
import { WorkEventTitle } from "../organization-of-work/WorkEventTitle";
import type { EditorProps } from "./editor-props";
import { PlenaryMeetingRow } from "./PlenaryMeetingRow";

/** The programme by day: its plenary meetings with their operations, other events as they are. */
export function ProgrammeEditor({ work, ...editor }: EditorProps & { work: OrganizationOfWork }) {
  const { meeting, plenaryMeetings, events } = work;
  const { locale } = editor;
  const scheduled = inOrder([...plenaryMeetings, ...events]);
  const days = [...new Set(scheduled.map(({ day }) => day))];
  if (days.length === 0) return <p className="mt-6">{getTranslator(locale, "programme")("none")}</p>;

  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mt-8">
      <h2 id={`day-${day}`} className="border-b-2 border-ink pb-1 text-xl font-semibold">
        {formatDay(day, locale, { weekday: true })}
      </h2>
      <ul>
        {scheduled
          .filter((each) => each.day === day)
          .map((each) =>
            "number" in each ? (
              <PlenaryMeetingRow key={each.id} plenaryMeeting={each} meeting={meeting} {...editor} />
            ) : (
              <li key={each.id} className="flex flex-wrap gap-x-6 border-b border-rule py-3 text-soft">
                <span className="tabular-nums">
                  <WorkEventTime event={each} zone={meeting.timeZone} locale={locale} />
                </span>
                <span>
                  <WorkEventTitle event={each} locale={locale} />
                </span>
              </li>
            ),
          )}
      </ul>
    </section>
  ));
}
