import type { Metadata } from "next";
import { countSubmissionsByStatus, listReturnedSubmissions } from "@/app/_domain/legislation/queries";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { SHERLOC_ADDRESS } from "@/app/_vocabulary/sherloc";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { DelegationTasks } from "@/components/legislation/DelegationTasks";
import { returnedTask } from "@/components/legislation/returned-task";

export async function generateMetadata({ params }: PageProps<"/[locale]/delegation">): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("home") };
}

/** A delegation's home: what is expected of it for each meeting, and what it has lodged. */
export default async function DelegationPage({ params }: PageProps<"/[locale]/delegation">) {
  const locale = localeOf((await params).locale);
  const context = await getDelegationContext(locale, paths.delegation(locale));
  const say = getTranslator(locale, "delegation");
  const meetings = await Promise.all(
    (await listMeetings(context)).map(async (meeting) => ({
      ...meeting,
      counts: await countSubmissionsByStatus(context, meeting.key),
    })),
  );

  const returned = await listReturnedSubmissions(context);

  return (
    <DelegationFrame locale={locale} context={context} address={paths.delegation} current="home" title={say("home")}>
      {meetings.length === 0 && <p className="my-6">{say("noMeetings")}</p>}
      {meetings.map(({ counts, ...meeting }) => (
        <DelegationTasks
          key={meeting.key}
          heading={meetingName(meeting, locale).line}
          meeting={{ href: paths.meeting(locale, meeting.key), text: say("aboutTheMeeting") }}
          returned={returned
            .filter(({ meetingKey }) => meetingKey === meeting.key)
            .map((each) => returnedTask(each, { locale, meeting }))}
          steps={[
            { text: say("verify"), href: SHERLOC_ADDRESS, link: say("verifyLink") },
            { text: say("lodge"), href: paths.submitLegislation(locale, meeting.key), link: say("lodgeLink") },
          ]}
          lodged={{ href: paths.delegationLegislation(locale, meeting.key), text: say("seeLodged") }}
          counts={Object.entries(counts).map(([state, count]) => ({
            state: getTranslator(locale, "legislation")(`states.${state}`),
            count,
          }))}
          words={{
            ...{ todo: say("todo"), lodged: say("sections.lodged"), none: say("nothingLodged") },
            question: getTranslator(locale, "legislation")("question"),
          }}
        />
      ))}
    </DelegationFrame>
  );
}
