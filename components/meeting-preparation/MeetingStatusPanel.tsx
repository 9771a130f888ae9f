import type { MissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import type { StepCheck } from "@/app/_domain/meeting-preparation/step-checks";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { ScheduledIssue } from "@/app/_domain/scheduled-issues/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { paths } from "@/app/_vocabulary/paths";
import { ScheduledIssues } from "../scheduled-issues/ScheduledIssues";
import type { FormAction } from "../ui/ActionForm";
import { MissingList } from "./MissingList";
import { type LanguageChoice, StatusForm } from "./StatusForm";
import { ScheduleMark, StatusMark } from "./StatusMark";

/** The operations of the status of a meeting. */
export type StatusActions = Record<
  "announce" | "open" | "adoptReport" | "archive" | "revert" | "deleteDraft",
  FormAction
>;

interface Props {
  locale: Locale;
  meeting: MeetingSummary & { version: number };
  /** what a draft lacks before it can be announced */
  missing: MissingForAnnouncement[];
  /** of the agenda of a draft */
  languages: LanguageChoice | undefined;
  /** what is asked before the next step of an announced meeting */
  checks: StepCheck[];
  /** the announcement, where it is scheduled or was not carried out */
  scheduled: ScheduledIssue[];
  actions: StatusActions;
}

/** The operation that leads from a status to the next one. */
const NEXT: Partial<Record<MeetingStatus, "announce" | "open" | "adoptReport" | "archive">> = {
  draft: "announce",
  announced: "open",
  "in-session": "adoptReport",
  "report-adopted": "archive",
};

/** The status of a meeting with the operations that change it, each with what it does. */
export function MeetingStatusPanel(props: Props) {
  const { locale, meeting, missing, languages, checks, scheduled, actions } = props;
  const t = getTranslator(locale, "meetingPreparation");
  // A meeting without days does not begin; one that was cancelled after a part was held may still adopt its report.
  const { scheduleStatus } = meeting;
  const isHalted = scheduleStatus === "postponed" || (scheduleStatus === "cancelled" && meeting.status === "announced");
  const next = isHalted ? undefined : NEXT[meeting.status];
  const isDraft = meeting.status === "draft";
  const form = { locale, meeting };

  return (
    <section aria-labelledby="status" className="mt-8">
      <h2 id="status" className="border-b border-edge pb-1 text-base">
        {t("status")} <StatusMark status={meeting.status} locale={locale} />{" "}
        <ScheduleMark status={meeting.scheduleStatus} locale={locale} />
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-6 text-sm">
        <a className="py-1" href={paths.secretariatParticulars(locale, meeting.key)}>
          {t("changeParticulars")}
        </a>
        {(meeting.status === "announced" || meeting.status === "in-session") && (
          <a className="py-1" href={paths.secretariatSchedule(locale, meeting.key)}>
            {getTranslator(locale, "meetingSchedule")("title")}
          </a>
        )}
        <a className="py-1" href={paths.secretariatNewMeeting(locale, meeting.key)}>
          {t("cloneThis")}
        </a>
      </p>
      <ScheduledIssues issues={scheduled} meeting={meeting} locale={locale} cancel={actions.announce} />
      {isDraft && <MissingList missing={missing} meetingKey={meeting.key} locale={locale} />}
      {next && (!isDraft || missing.length === 0) && (
        <StatusForm {...form} operation={next} action={actions[next]} languages={languages} checks={checks} />
      )}
      {!isDraft && <StatusForm {...form} operation="revert" action={actions.revert} />}
      {isDraft && <StatusForm {...form} operation="deleteDraft" action={actions.deleteDraft} />}
    </section>
  );
}
