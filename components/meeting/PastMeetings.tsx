import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { BodyHeading } from "./BodyHeading";
import { MeetingsByYear } from "./MeetingsByYear";

/** Past meetings by body and, where there are many, by year. */
export function PastMeetings({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  const bodies = [...new Map(meetings.map(({ body }) => [body.key, body])).values()];

  return bodies.map((body) => (
    <section key={body.key} className="mt-6">
      <BodyHeading body={body} locale={locale} />
      <MeetingsByYear meetings={meetings.filter((meeting) => meeting.body.key === body.key)} locale={locale} />
    </section>
  ));
}
