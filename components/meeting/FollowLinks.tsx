import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  meeting: Meeting;
  /** under which readers reach the portal */
  publicUrl: string;
  locale: Locale;
}

/** The ways to be told of what changes, and to take the meeting home. */
export function Follow({ meeting, publicUrl, locale }: Props) {
  const say = getTranslator(locale, "meeting");
  const calendar = paths.programmeIcs(locale, meeting.key);
  const ways = [
    { href: `${publicUrl.replace(/^https?/, "webcal")}${calendar}`, label: say("followCalendar") },
    { href: calendar, label: say("followCalendarFile") },
    { href: paths.documentsAtom(locale, meeting.key), label: say("followFeed") },
    { href: paths.alerts(locale, meeting.body.key), label: say("followAlerts") },
    { href: paths.meetingZip(locale, meeting.key), label: say("followZip") },
  ];

  return (
    <section className="print:hidden">
      <h2 className="text-xl">{say("follow")}</h2>
      <ul className="mt-3 border-t border-rule">
        {ways.map(({ href, label }) => (
          <li key={href} className="border-b border-rule py-1.5">
            <a href={href} className="inline-block py-0.5 leading-6">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
