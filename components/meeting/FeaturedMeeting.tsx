import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { meetingPhase } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingPartPath, paths } from "@/app/_vocabulary/paths";
import { formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { languageAttributes } from "@/components/layout/language-attributes";
import { DayProgramme } from "@/components/organization-of-work/DayProgramme";
import { relevantDay } from "@/components/organization-of-work/relevant-day";
import { MeetingStatus } from "./MeetingStatus";
import { PlaceAndDates } from "./PlaceAndDates";

interface Props {
  meeting: MeetingSummary;
  work: OrganizationOfWork;
  now: Date;
  locale: Locale;
}

const PARTS = ["overview", "agenda", "documents", "programme"] as const;

/**
 * The current meeting, else the next, else the latest: its status, and during the meeting today's
 * programme.
 */
export function FeaturedMeeting({ meeting, work, now, locale }: Props) {
  const t = getTranslator(locale, "home");
  const tMeeting = getTranslator(locale, "meeting");
  const { body, organ, ordinal } = meetingName(meeting, locale);
  const phase = meetingPhase(meeting, dayOf(now, meeting.timeZone));
  const reason = ({ before: "next", during: "now", after: "latest" } as const)[phase];

  return (
    <section className="mt-8 border-t-3 border-accent pt-5">
      <h2 className="text-2xl sm:text-3xl">
        <span className="mb-2 block text-base text-soft">{t(reason)}</span>
        <a href={paths.meeting(locale, meeting.key)} className="text-ink decoration-rule hover:decoration-current">
          <span {...languageAttributes(body.locale, locale)}>{body.text}</span>
        </a>
      </h2>
      {organ && (
        <p className="mt-1 max-w-measure text-soft" {...languageAttributes(organ.locale, locale)}>
          {organ.text}
        </p>
      )}
      <p className="mt-4 text-lg">
        {ordinal && <span className="block font-semibold">{ordinal}</span>}
        <PlaceAndDates meeting={meeting} locale={locale} />
      </p>
      {phase !== "after" && (
        <div className="mt-2 text-xl">
          <MeetingStatus meeting={meeting} plenaryMeetings={work.plenaryMeetings} now={now} locale={locale} />
        </div>
      )}
      <ul className="mt-4 flex flex-wrap gap-x-6">
        {PARTS.map((part) => (
          <li key={part}>
            <a href={meetingPartPath(part, locale, meeting.key)} className="inline-block py-1">
              {tMeeting(`parts.${part}`)}
            </a>
          </li>
        ))}
      </ul>
      {phase === "during" && meeting.scheduleStatus === "scheduled" && (
        <CurrentDay work={work} now={now} locale={locale} />
      )}
    </section>
  );
}

function CurrentDay({ work, now, locale }: Omit<Props, "meeting">) {
  const relevant = relevantDay(work, now);
  if (!relevant) return null;

  return (
    <div className="mt-6">
      <h3 className="mb-3 text-lg">
        {getTranslator(locale, "meeting")(relevant.heading)}{" "}
        <span className="font-normal text-soft">{formatPlenaryMeetingDay(relevant.day, locale)}</span>
      </h3>
      <DayProgramme work={work} day={relevant.day} now={now} locale={locale} />
    </div>
  );
}
