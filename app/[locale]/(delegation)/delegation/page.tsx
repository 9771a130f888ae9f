import type { Metadata } from "next";
import { countSubmissionsByStatus, listReturnedSubmissions } from "@/app/_domain/legislation/queries";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { findTreatySummary } from "@/app/_domain/treaties/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { getDelegationFrame } from "@/app/_platform/http/delegation-frame";
import { localeOf } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { DelegationTasks } from "@/components/legislation/DelegationTasks";

export async function generateMetadata({ params }: PageProps<"/[locale]/delegation">): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("home") };
}

/** The home of a delegation: its tasks for each meeting, and what it has submitted. */
export default async function DelegationPage({ params }: PageProps<"/[locale]/delegation">) {
  const locale = localeOf((await params).locale);
  const context = await getDelegationContext(locale, paths.delegation(locale));
  const returned = await listReturnedSubmissions(context);
  const meetings = await Promise.all(
    (await listMeetings(context)).map(async (meeting) => ({
      meeting,
      treaty: await findTreatySummary(context, meeting.body.symbolSeries),
      counts: await countSubmissionsByStatus(context, meeting.key),
    })),
  );
  const frame = await getDelegationFrame(context);
  const t = getTranslator(locale, "delegation");

  return (
    <DelegationFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={paths.delegation}
      current="home"
      title={t("home")}
    >
      {meetings.length === 0 && <p className="my-6">{t("noMeetings")}</p>}
      {meetings.map(({ meeting, treaty, counts }) => (
        <DelegationTasks
          key={meeting.key}
          meeting={meeting}
          knowledgeBase={treaty?.knowledgeBase}
          returned={returned.filter(({ meetingKey }) => meetingKey === meeting.key)}
          counts={counts}
          locale={locale}
        />
      ))}
    </DelegationFrame>
  );
}
