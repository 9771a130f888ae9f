import type { Event, WithContext } from "schema-dts";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { withOffset } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** A meeting as an event of schema.org, with its plenary meetings as events within it. */
export function meetingEvent({ meeting, plenaryMeetings }: OrganizationOfWork, locale: Locale): WithContext<Event> {
  const { publicUrl } = env();
  const { key, timeZone } = meeting;
  const words = meetingWords(meeting, locale);
  const say = getTranslator(locale, "meeting");
  const page = `${publicUrl}${paths.meeting(locale, key)}`;
  const location = { "@type": "Place" as const, name: words.place.text, address: words.place.text };
  const held = plenaryMeetings.filter((sitting) => !sitting.cancelledAt);
  const [first, last] = [held[0], held.at(-1)];

  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": page,
    url: page,
    name: [words.ordinal, words.body.text].join(words.comma),
    startDate: first ? withOffset(first.startsAt, timeZone) : meeting.startsOn,
    endDate: last ? withOffset(last.endsAt, timeZone) : meeting.endsOn,
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    inLanguage: [...LOCALES],
    location,
    image: `${publicUrl}${paths.meetingImage(locale, key)}`,
    organizer: { "@type": "Organization", name: words.organ?.text ?? words.body.text },
    subEvent: plenaryMeetings.map((sitting) => ({
      "@type": "Event",
      "@id": `${publicUrl}${paths.programme(locale, key, sitting.number)}`,
      name: say("plenaryMeeting", { number: sitting.number }),
      startDate: withOffset(sitting.startsAt, timeZone),
      endDate: withOffset(sitting.endsAt, timeZone),
      eventStatus: `https://schema.org/${sitting.cancelledAt ? "EventCancelled" : "EventScheduled"}`,
      location,
    })),
  };
}
