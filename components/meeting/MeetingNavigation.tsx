import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { partsOfMeeting } from "@/app/_vocabulary/meeting-parts";
import { type MeetingPart, meetingPartPath } from "@/app/_vocabulary/paths";
import { LinkRow } from "../layout/LinkRow";
import { languageAttributes } from "../layout/language-attributes";
import { PlaceAndDates } from "./PlaceAndDates";

interface Props {
  meeting: Meeting;
  /** the part that is displayed */
  current: MeetingPart;
  locale: Locale;
}

/** The meeting that a page belongs to, with links to its parts. */
export function MeetingNavigation({ meeting, current, locale }: Props) {
  const t = getTranslator(locale, "meeting");
  const { body, ordinal } = meetingName(meeting, locale);
  const links = partsOfMeeting(meeting).map((part) => ({
    href: meetingPartPath(part, locale, meeting.key),
    label: t(`parts.${part}`),
    current: part === current,
  }));

  return (
    <div className="border-t border-rule bg-wash">
      <div className="mx-auto max-w-5xl px-4 pt-4 sm:px-6">
        <p className="font-semibold leading-snug" {...languageAttributes(body.locale, locale)}>
          {body.text}
        </p>
        <p className="text-sm text-soft">
          {ordinal && `${ordinal} · `}
          <PlaceAndDates meeting={meeting} locale={locale} />
        </p>
        <nav aria-label={t("navigation")} className="mt-3">
          <LinkRow
            links={links}
            className="-mx-2 sm:-mx-3"
            linkClassName="border-b-3 border-transparent px-2 no-underline hover:underline aria-[current]:border-accent sm:px-3"
          />
        </nav>
      </div>
    </div>
  );
}
