import type { Event, Place, VirtualLocation, WithContext } from "schema-dts";
import type { Meeting } from "@/app/_domain/meetings/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { withOffset } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import type { AttendanceMode } from "@/app/_vocabulary/meeting-information";
import { lastMove, type ScheduleStatus } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";

/** The status of an event as schema.org has it; one without days keeps those that it had. */
const EVENT_STATUSES = {
  scheduled: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
} as const satisfies Record<ScheduleStatus, string>;

const ATTENDANCE: Record<AttendanceMode, NonNullable<Extract<Event, object>["eventAttendanceMode"]>> = {
  "in-person": "https://schema.org/OfflineEventAttendanceMode",
  hybrid: "https://schema.org/MixedEventAttendanceMode",
  online: "https://schema.org/OnlineEventAttendanceMode",
};

/** Returns a meeting as an event of schema.org, with its plenary meetings as sub-events. */
export function meetingEvent(
  { meeting, plenaryMeetings }: OrganizationOfWork,
  locale: Locale,
  publicUrl: string,
): WithContext<Event> {
  const { key, timeZone, scheduleStatus } = meeting;
  const move = lastMove(meeting);
  const { body, organ, ordinalBefore, place } = meetingName(meeting, locale);
  const t = getTranslator(locale, "meeting");
  const page = `${publicUrl}${paths.meeting(locale, key)}`;
  const location = locationsOf(meeting, place.text, page, locale);
  const attendance = meeting.information?.attendance ?? "in-person";
  const held = plenaryMeetings.filter(({ cancelledAt }) => !cancelledAt);
  const [first, last] = [held[0], held.at(-1)];

  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": page,
    url: page,
    name: `${ordinalBefore}${body.text}`,
    startDate: first ? withOffset(first.startsAt, timeZone) : meeting.startsOn,
    endDate: last ? withOffset(last.endsAt, timeZone) : meeting.endsOn,
    eventStatus: `https://schema.org/${move ? "EventRescheduled" : EVENT_STATUSES[scheduleStatus]}`,
    ...(move && { previousStartDate: move.before.startsOn }),
    eventAttendanceMode: ATTENDANCE[attendance],
    inLanguage: [...LOCALES],
    location,
    image: `${publicUrl}${paths.meetingImage(locale, key)}`,
    organizer: { "@type": "Organization", name: organ?.text ?? body.text },
    subEvent: plenaryMeetings.map(({ number, startsAt, endsAt, cancelledAt, isPostponed }) => ({
      "@type": "Event",
      "@id": `${publicUrl}${paths.programme(locale, key, number)}`,
      name: t("plenaryMeeting", { number }),
      startDate: withOffset(startsAt, timeZone),
      endDate: withOffset(endsAt, timeZone),
      eventStatus: `https://schema.org/${EVENT_STATUSES[isPostponed ? "postponed" : cancelledAt ? "cancelled" : "scheduled"]}`,
      location,
    })),
  };
}

/** Returns the building in its place, where there is one, and the page that is attended online. */
function locationsOf(
  { information, original }: Meeting,
  place: string,
  page: string,
  locale: Locale,
): (Place | VirtualLocation)[] {
  const { attendance, venues = {}, addresses = {}, webcastUrl } = information ?? {};
  const venue = pickText(venues, locale, original)?.text ?? place;
  const address = pickText(addresses, locale, original)?.text ?? place;

  return [
    ...(attendance === "online" ? [] : [{ "@type": "Place" as const, name: venue, address }]),
    ...(attendance === "online" || attendance === "hybrid"
      ? [{ "@type": "VirtualLocation" as const, url: webcastUrl || page }]
      : []),
  ];
}
