import type { Metadata } from "next";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StaffMeetingList } from "@/components/meeting/StaffMeetingList";

type Props = PageProps<"/[locale]/secretariat">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "secretariat")("title") };
}

/** The home of the secretariat's area: every meeting, the latest first. */
export default async function SecretariatPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.secretariat(locale));
  const meetings = await listMeetings(context);
  const frame = await getStaffFrame(context, locale);
  const t = getTranslator(locale, "secretariat");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={paths.secretariat}
      current="home"
      title={t("meetings")}
    >
      {meetings.length === 0 && <p className="mt-6 max-w-measure">{t("noMeetings")}</p>}
      <StaffMeetingList meetings={meetings} locale={locale} />
    </StaffFrame>
  );
}
