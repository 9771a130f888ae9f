import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Where, type WhereParts } from "./PlaceAndDates";

export interface ListedMeeting {
  key: string;
  href: string;
  ordinal: string;
  body: { text: string; locale: Locale };
  organ: { text: string; locale: Locale } | undefined;
  whereParts: WhereParts;
}

/** Meetings in their order, each with its body, place and dates. */
export function MeetingList({ meetings, locale }: { meetings: ListedMeeting[]; locale: Locale }) {
  return (
    <ul className="mt-4 border-t border-rule">
      {meetings.map((meeting) => (
        <li key={meeting.key} className="grid gap-x-8 gap-y-1 border-b border-rule py-5 sm:grid-cols-[1fr_15rem]">
          <div>
            <h3 className="text-lg">
              <a href={meeting.href}>
                <span {...languageAttributes(meeting.body.locale, locale)}>{meeting.body.text}</span>
              </a>
            </h3>
            {meeting.organ && (
              <p className="max-w-measure text-sm text-soft" {...languageAttributes(meeting.organ.locale, locale)}>
                {meeting.organ.text}
              </p>
            )}
          </div>
          <div>
            <p className="font-semibold">{meeting.ordinal}</p>
            <p>
              <Where parts={meeting.whereParts} locale={locale} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
