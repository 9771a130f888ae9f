import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { PlaceAndDates } from "./PlaceAndDates";

/** Meetings of several bodies, each with its body, place and dates. */
export function MeetingList({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  return (
    <ul className="mt-4 border-t border-rule">
      {meetings.map((meeting) => (
        <ListedMeeting key={meeting.key} meeting={meeting} locale={locale} />
      ))}
    </ul>
  );
}

function ListedMeeting({ meeting, locale }: { meeting: MeetingSummary; locale: Locale }) {
  const { body, organ, ordinal } = meetingName(meeting, locale);

  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-5 sm:grid-cols-[1fr_15rem]">
      <div>
        <h3 className="text-lg">
          <a href={paths.meeting(locale, meeting.key)}>
            <span {...languageAttributes(body.locale, locale)}>{body.text}</span>
          </a>
        </h3>
        {organ && (
          <p className="max-w-measure text-sm text-soft" {...languageAttributes(organ.locale, locale)}>
            {organ.text}
          </p>
        )}
      </div>
      <div>
        {ordinal && <p className="font-semibold">{ordinal}</p>}
        <p>
          <PlaceAndDates meeting={meeting} locale={locale} />
        </p>
      </div>
    </li>
  );
}
