import type { Metadata } from "next";
import { listDeletedDrafts } from "@/app/_domain/meeting-preparation/queries";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StaffMeetingList } from "@/components/meeting/StaffMeetingList";
import { DeletedDrafts } from "@/components/meeting-preparation/DeletedDrafts";
import { restoreDraftAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "secretariat")("title") };
}

/** The home of the secretariat's area: every meeting, the latest first. */
export default async function SecretariatPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.secretariat(locale));
  const meetings = await listMeetings(context);
  const isManager = canManageMeetings(context.viewer);
  const deleted = isManager ? await listDeletedDrafts(context) : [];
  const completed = justDone(await searchParams, ["deleted"]);
  const frame = await getStaffFrame(context, locale);
  const t = getTranslator(locale, "secretariat");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.secretariat(other)}
      current="home"
      title={t("meetings")}
    >
      {isManager && (
        <p className="mt-3">
          <a href={paths.secretariatNewMeeting(locale)} className="inline-block py-1 font-semibold">
            {getTranslator(locale, "meetingPreparation")("newTitle")}
          </a>
        </p>
      )}
      {meetings.length === 0 && <p className="mt-6 max-w-measure">{t("noMeetings")}</p>}
      {meetings.length > 0 && <StaffMeetingList meetings={meetings} locale={locale} />}
      <DeletedDrafts drafts={deleted} locale={locale} action={restoreDraftAction} deleted={completed?.at} />
    </StaffFrame>
  );
}
