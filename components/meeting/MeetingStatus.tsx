import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { capitalize } from "@/app/_vocabulary/capitalize";
import { meetingPhase, printNow } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { clockAttributes } from "../organization-of-work/NowMark";
import { describeMeetingStatus } from "./meeting-status";

interface Props {
  meeting: MeetingSummary;
  plenaryMeetings: PlenaryMeeting[];
  now: Date;
  locale: Locale;
}

/**
 * The status of a meeting by the clock. The browser displays the plenary meeting being held, and
 * hides it when it ends, while the page stays open (`enhance.ts`).
 */
export function MeetingStatus({ meeting, plenaryMeetings, now, locale }: Props) {
  const t = getTranslator(locale, "meeting");
  const today = dayOf(now, meeting.timeZone);
  const phase = meeting.scheduleStatus === "scheduled" ? meetingPhase(meeting, today) : undefined;
  const { statusOf } = plenaryMeetingStatuses(plenaryMeetings, now);
  const ofToday = plenaryMeetings.filter(({ day, cancelledAt }) => day === today && !cancelledAt);

  return (
    <p
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 ${phase === "after" ? "text-soft" : "font-semibold text-accent"}`}
    >
      {describeMeetingStatus(meeting, now, locale)}
      {phase === "during" &&
        ofToday.map(({ id, number, startsAt, endsAt }) => (
          <span key={id} {...clockAttributes({ startsAt, endsAt })} className="contents">
            <strong data-now="" hidden={statusOf(id) !== "now"} className="bg-accent px-2 font-semibold text-on-accent">
              {t("status.plenaryMeeting", {
                now: capitalize(printNow(locale), locale),
                name: t("plenaryMeeting", { number }),
              })}
            </strong>
          </span>
        ))}
    </p>
  );
}
