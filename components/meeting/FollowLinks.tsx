import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  meeting: Meeting;
  publicUrl: string;
  locale: Locale;
}

/** The ways to follow a meeting: calendar, feed, alerts, and all documents in one download. */
export function FollowLinks({ meeting, publicUrl, locale }: Props) {
  const t = getTranslator(locale, "meeting");
  const calendar = paths.programmeIcs(locale, meeting.key);
  const links = [
    { href: `${publicUrl.replace(/^https?/, "webcal")}${calendar}`, label: t("followCalendar") },
    { href: calendar, label: t("followCalendarFile") },
    { href: paths.documentsAtom(locale, meeting.key), label: t("followFeed") },
    { href: paths.alerts(locale, meeting.body.key), label: t("followAlerts") },
    { href: paths.meetingZip(locale, meeting.key), label: t("followZip") },
  ];

  return (
    <section className="print:hidden">
      <h2 className="text-xl">{t("follow")}</h2>
      <ul className="mt-3 border-t border-rule">
        {links.map(({ href, label }) => (
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
