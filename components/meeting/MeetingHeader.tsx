import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { MeetingStatus } from "./MeetingStatus";
import { PlaceAndDates } from "./PlaceAndDates";

interface Props {
  work: OrganizationOfWork;
  now: Date;
  locale: Locale;
}

/**
 * Which meeting it is, where and when, and its status. The body is printed only: on screen it
 * stands above.
 */
export function MeetingHeader({ work, now, locale }: Props) {
  const { meeting, plenaryMeetings } = work;
  const { body, ordinal, title } = meetingName(meeting, locale);

  return (
    <>
      {ordinal && (
        <p className="mb-2 hidden text-lg print:block" {...languageAttributes(body.locale, locale)}>
          {body.text}
        </p>
      )}
      <h1 className="text-3xl sm:text-4xl" {...languageAttributes(title.locale, locale)}>
        {title.text}
      </h1>
      <p className="mt-2 text-xl text-soft">
        <PlaceAndDates meeting={meeting} locale={locale} />
      </p>
      <div className="mt-2 text-xl">
        <MeetingStatus meeting={meeting} plenaryMeetings={plenaryMeetings} now={now} locale={locale} />
      </div>
    </>
  );
}
