import type { Metadata } from "next";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import type { Context } from "@/app/_domain/context";
import { getAnnouncedLanguages } from "@/app/_domain/meeting-preparation/announced-languages";
import { listMissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import { getMeetingToManage } from "@/app/_domain/meeting-preparation/queries";
import { listStepChecks } from "@/app/_domain/meeting-preparation/step-checks";
import { canManageMeetings, canRescheduleMeetings } from "@/app/_domain/meetings/policy";
import { getMeeting, type Meeting } from "@/app/_domain/meetings/queries";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { listScheduledIssues } from "@/app/_domain/scheduled-issues/queries";
import { listWork } from "@/app/_domain/workspace/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { countStaffWork } from "@/app/_platform/http/staff/meeting-overview";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { PublicPages } from "@/components/agenda-import/PublicPages";
import { languageAttributes } from "@/components/layout/language-attributes";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StaffOverview } from "@/components/meeting/StaffOverview";
import { MeetingStatusPanel } from "@/components/meeting-preparation/MeetingStatusPanel";
import { ScheduleMark, StatusMark } from "@/components/meeting-preparation/StatusMark";
import { describeLack } from "@/components/translations/describe-progress";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { Today } from "@/components/workspace/Today";
import {
  adoptReportAction,
  announceMeetingAction,
  archiveMeetingAction,
  deleteDraftAction,
  openMeetingAction,
  revertStatusAction,
} from "./actions";

/** The operations that the page confirms: an import, those of the status, and those that made a meeting. */
const COMPLETED = [
  "created",
  "cloned",
  "restored",
  "announced",
  "in-session",
  "report-adopted",
  "archived",
  "reverted",
] as const;

const ACTIONS = {
  announce: announceMeetingAction,
  open: openMeetingAction,
  adoptReport: adoptReportAction,
  archive: archiveMeetingAction,
  revert: revertStatusAction,
  deleteDraft: deleteDraftAction,
};

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.meeting"));
}

/** One meeting for its staff: the sections that they may open, and the work in them. */
export default async function MeetingOverviewPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatMeeting(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const [counts, { work, plenaryMeetings }, frame, managed] = await Promise.all([
    countStaffWork(context, key),
    listWork(context, { meetingKey: key, limit: 30 }),
    getStaffFrame(context, locale, key),
    canManageMeetings(context.viewer) ? readManaged(context, meeting, locale) : undefined,
  ]);
  const programme = canOrganizeWork(context.viewer) ? paths.secretariatProgramme : paths.programme;
  const search = await searchParams;
  const isImported = justDone(search, ["imported"]) !== undefined;
  const completed = justDone(search, COMPLETED)?.done;
  const schedule = justDone(search, ["scheduled", "scheduleCancelled"])?.done;
  const { body, ordinal, title, where } = meetingName(meeting, locale);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="meeting"
      title={title.text}
    >
      {isImported && (
        <DoneNotice>
          <p>{getTranslator(locale, "imports")("confirmed")}</p>
          <PublicPages locale={locale} meetingKey={key} />
        </DoneNotice>
      )}
      {completed && (
        <DoneNotice key={completed}>
          <p>{getTranslator(locale, "meetingPreparation")(`done.${completed}`)}</p>
          {completed === "announced" && <PublicPages locale={locale} meetingKey={key} />}
        </DoneNotice>
      )}
      {schedule && (
        <DoneNotice key={schedule}>
          {getTranslator(locale, "scheduledIssues")(schedule === "scheduled" ? "scheduled" : "cancelled")}
        </DoneNotice>
      )}
      {ordinal && (
        <p className="mt-2 text-lg" {...languageAttributes(body.locale, locale)}>
          {body.text}
        </p>
      )}
      <p className="mt-1">
        {where} · <a href={paths.meeting(locale, key)}>{getTranslator(locale, "secretariat")("publicPage")}</a>{" "}
        {!managed && (
          <>
            <StatusMark status={meeting.status} locale={locale} />{" "}
            <ScheduleMark status={meeting.scheduleStatus} locale={locale} />
          </>
        )}
        {!managed && canRescheduleMeetings(context.viewer) && (
          <a className="ms-3 inline-block py-1" href={paths.secretariatSchedule(locale, key)}>
            {getTranslator(locale, "meetingSchedule")("title")}
          </a>
        )}
      </p>
      <StaffOverview sections={frame.sections} work={counts} locale={locale} />
      <Today
        work={work.filter(({ kind }) => kind !== "drafts" || !managed)}
        plenaryMeetings={plenaryMeetings}
        locale={locale}
        now={context.now()}
        isOfMeeting
        programme={() => programme(locale, key)}
      >
        {managed && <MeetingStatusPanel {...managed} locale={locale} actions={ACTIONS} />}
      </Today>
    </StaffFrame>
  );
}

/** Reads what the panel of the status shows. */
async function readManaged(context: Context, meeting: Pick<Meeting, "key" | "status">, locale: Locale) {
  const { key, status } = meeting;
  const [managed, missing, languages, checks, scheduled] = await Promise.all([
    orNotFound(getMeetingToManage(context, key)),
    listMissingForAnnouncement(context, key),
    status === "draft" ? languageChoice(context, key, locale) : undefined,
    listStepChecks(context, key),
    listScheduledIssues(context, { meetingKey: key, subject: "announcement" }),
  ]);

  return { meeting: managed, missing, languages, checks, scheduled };
}

async function languageChoice(context: Context, key: string, locale: Locale) {
  const { items } = await listTextStatuses(context, key);
  const lacking = Object.fromEntries(LOCALES.map((each) => [each, describeLack(items, each, locale).join(" · ")]));

  return { ...(await getAnnouncedLanguages(context, key)), lacking };
}
