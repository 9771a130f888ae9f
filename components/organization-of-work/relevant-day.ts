import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import type { MessageKey } from "@/app/_i18n/messages";
import { meetingPhase } from "@/app/_vocabulary/countdown";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { inOrder } from "@/app/_vocabulary/work-events";

/** The day of the programme to display, with the message of its heading. */
export interface RelevantDay {
  day: Day;
  heading: MessageKey<"meeting">;
}

/**
 * Returns the day of the programme that matters now: the first before the meeting, then today's,
 * else the next. `undefined` once the meeting is over, and while its days do not stand.
 */
export function relevantDay(
  { meeting, plenaryMeetings, events }: OrganizationOfWork,
  now: Date,
): RelevantDay | undefined {
  const today = dayOf(now, meeting.timeZone);
  const phase = meetingPhase(meeting, today);
  // Nothing is to be attended on a holiday.
  const isAttended = ({ kind, cancelledAt }: WorkEvent) => kind !== "holiday" && !cancelledAt;
  if (meeting.scheduleStatus !== "scheduled") return undefined;
  const attended = [...plenaryMeetings, ...events.filter(isAttended)];
  const day = inOrder(attended).find((each) => each.day >= today)?.day;
  if (phase === "after" || !day) return undefined;
  const isOneDay = meeting.startsOn === meeting.endsOn;
  if (phase === "before") return { day, heading: isOneDay ? "parts.programme" : "dayFirst" };

  return { day, heading: day === today ? "dayToday" : "dayNext" };
}
