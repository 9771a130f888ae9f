import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMeetingToSchedule } from "@/app/_domain/meeting-preparation/schedule-queries";
import { canRescheduleMeetings } from "@/app/_domain/meetings/policy";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { SCHEDULE_CHANGE_KINDS } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { PublicPages } from "@/components/agenda-import/PublicPages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { MeetingSchedule } from "@/components/meeting-preparation/MeetingSchedule";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { haltMeetingAction, rescheduleMeetingAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/schedule">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "meetingSchedule")("title"));
}

/** Postpones, moves or cancels a public meeting, and shows its earlier days. */
export default async function MeetingSchedulePage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatSchedule(other, key);
  const context = await getStaffContext(locale, address(locale));
  if (!canRescheduleMeetings(context.viewer)) notFound();
  const found = await orNotFound(getMeetingToSchedule(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const search = await searchParams;
  const operation = (["postpone", "cancel"] as const).find((each) => each === search.operation) ?? "reschedule";
  const done = justDone(search, SCHEDULE_CHANGE_KINDS)?.done;
  const t = getTranslator(locale, "meetingSchedule");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={found.meeting}
      current="meeting"
      title={t("title")}
    >
      {done && found.changes.at(-1)?.kind === done && (
        <DoneNotice key={found.changes.length}>
          <p>{t(`done.${done}`)}</p>
          <PublicPages locale={locale} meetingKey={key} />
        </DoneNotice>
      )}
      <p className="mt-1">{meetingName(found.meeting, locale).where}</p>
      <MeetingSchedule
        found={found}
        operation={operation}
        isBack={search.back === "yes"}
        locale={locale}
        actions={{ reschedule: rescheduleMeetingAction, halt: haltMeetingAction }}
      />
    </StaffFrame>
  );
}
