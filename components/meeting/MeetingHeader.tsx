import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Standing } from "./MeetingStatus";
import { standingInWords } from "./meeting-status";
import { Where } from "./PlaceAndDates";

/** Which meeting it is, where and when, and how it stands to the clock; on paper also of which body, which on the screen stands above. */
export function Head({ work, now, locale }: { work: OrganizationOfWork; now: Date; locale: Locale }) {
  const { body, ordinal, whereParts } = meetingWords(work.meeting, locale);

  return (
    <>
      <p className="mb-2 hidden text-lg print:block" {...languageAttributes(body.locale, locale)}>
        {body.text}
      </p>
      <h1 className="text-3xl sm:text-4xl">{ordinal}</h1>
      <p className="mt-2 text-xl text-soft">
        <Where parts={whereParts} locale={locale} />
      </p>
      <div className="mt-2 text-xl">
        <Standing standing={standingInWords(work.meeting, work.plenaryMeetings, now, locale)} />
      </div>
    </>
  );
}
