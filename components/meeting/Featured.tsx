import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingPartPath } from "@/app/_vocabulary/paths";
import { DayProgramme } from "@/components/organization-of-work/DayProgramme";
import { dayThatMatters, markWords } from "../organization-of-work/relevant-day";
import { FeaturedMeeting } from "./FeaturedMeeting";
import { listed } from "./listed";
import { standingInWords } from "./meeting-status";

interface Props {
  meeting: MeetingSummary;
  work: OrganizationOfWork;
  now: Date;
  locale: Locale;
}

const PARTS = ["glance", "agenda", "documents", "programme"] as const;

/** The meeting being held, else the next, else the latest: how it stands, and while it runs what is on today. */
export function Featured({ meeting, work, now, locale }: Props) {
  const say = getTranslator(locale, "front");
  const part = getTranslator(locale, "meeting");
  const standing = standingInWords(meeting, work.plenaryMeetings, now, locale);
  const day = standing.phase === "during" ? dayThatMatters(work, now, locale) : undefined;

  return (
    <FeaturedMeeting
      locale={locale}
      title={say({ before: "next", during: "now", after: "latest" }[standing.phase])}
      meeting={listed(meeting, locale)}
      standing={standing}
      links={PARTS.map((each) => ({ href: meetingPartPath(each, locale, meeting.key), label: part(`parts.${each}`) }))}
    >
      {day && (
        <div className="mt-6">
          <h3 className="mb-3 text-lg">
            {day.title} <span className="font-normal text-soft">{day.date}</span>
          </h3>
          <DayProgramme sittings={day.sittings} locale={locale} words={markWords(locale)} />
        </div>
      )}
    </FeaturedMeeting>
  );
}
