import type { ScheduleConsequences } from "@/app/_domain/meeting-preparation/schedule-consequences";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { formatInstant } from "@/app/_i18n/format";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import type { ScheduleChangeKind } from "@/app/_vocabulary/meeting-schedule";
import { formatPeriod } from "@/app/_vocabulary/periods";
import type { PrintedConsequences } from "./schedule-form-state";

interface Change {
  kind: ScheduleChangeKind;
  meeting: MeetingSummary;
  /** the deadlines of documents move too */
  movesDeadlines: string | undefined;
}

/** Prints what a change of days would do. */
export function printConsequences(
  consequences: ScheduleConsequences,
  { kind, meeting, movesDeadlines }: Change,
  locale: Locale,
): PrintedConsequences {
  const t = getTranslator(locale, "meetingSchedule");
  const { plan, held, plenaryMeetings, events, documents, silence, scheduled, subscribers } = consequences;
  const list = (texts: string[]) => new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(texts);
  const after = { ...meeting, ...plan?.after, scheduleStatus: kind === "rescheduled" ? ("scheduled" as const) : kind };
  const [before, becomes] = [meetingName(meeting, locale), meetingName(after, locale)];
  const zone = meeting.timeZone;
  const hours = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, of: string) =>
    `${formatDay(dayOf(startsAt, of), locale)}${before.comma}${formatPeriod(startsAt, endsAt, locale, of)}`;
  const nameOf = (number: number) => getTranslator(locale, "meeting")("plenaryMeeting", { number });

  return {
    changes: [
      t("becomes", { meeting: before.title.text, before: before.where, after: becomes.where }),
      ...(held.length > 0 ? [t("held", { count: held.length, numbers: list(held.map(String)) })] : []),
      ...plenaryMeetings.map(({ number, from, to }) =>
        to && plan
          ? t("moves", { name: nameOf(number), before: hours(from, zone), after: hours(to, plan.after.timeZone) })
          : t(`halts.${kind === "postponed" ? "postponed" : "cancelled"}`, {
              name: nameOf(number),
              before: hours(from, zone),
            }),
      ),
    ],
    notes: [
      ...(events > 0 ? [t("events", { count: events })] : []),
      ...(plan ? [t("programmeIssued")] : []),
      ...(documents.length > 0
        ? [
            t(movesDeadlines && plan?.byDays ? "deadlinesMove" : "deadlinesStay", {
              symbols: list(documents.map(isolateText)),
            }),
          ]
        : []),
      ...silence.map(({ deadline }) =>
        t(plan ? "silenceAfter" : "silenceRuns", { when: formatInstant(deadline, locale, zone) }),
      ),
      ...scheduled.map(({ subject, issueAt }) =>
        t("scheduled", {
          subject: getTranslator(locale, "scheduledIssues")(`subjects.${subject}`),
          when: formatInstant(issueAt, locale, zone),
        }),
      ),
      t("subscribers", { count: subscribers }),
    ],
  };
}
