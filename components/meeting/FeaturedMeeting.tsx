import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RowLink } from "@/components/layout/LinkRow";
import { languageAttributes } from "@/components/layout/language-attributes";
import type { ListedMeeting } from "./MeetingList";
import { Standing, type StandingWords } from "./MeetingStatus";
import { Where } from "./PlaceAndDates";

interface Props {
  locale: Locale;
  /** why it stands here: "Next meeting" */
  title: string;
  meeting: ListedMeeting;
  standing: StandingWords;
  /** the ways into it */
  links: Omit<RowLink, "current">[];
  /** what is on */
  children?: ReactNode;
}

/** The meeting that matters now, before all others. */
export function FeaturedMeeting({ locale, title, meeting, standing, links, children }: Props) {
  return (
    <section className="mt-8 border-t-3 border-accent pt-5">
      <h2 className="text-2xl sm:text-3xl">
        <span className="mb-2 block text-base text-soft">{title}</span>
        <a href={meeting.href} className="text-ink decoration-rule hover:decoration-current">
          <span {...languageAttributes(meeting.body.locale, locale)}>{meeting.body.text}</span>
        </a>
      </h2>
      {meeting.organ && (
        <p className="mt-1 max-w-measure text-soft" {...languageAttributes(meeting.organ.locale, locale)}>
          {meeting.organ.text}
        </p>
      )}
      <p className="mt-4 text-lg">
        <span className="block font-semibold">{meeting.ordinal}</span>
        <Where parts={meeting.whereParts} locale={locale} />
      </p>
      {standing.phase !== "after" && (
        <div className="mt-2 text-xl">
          <Standing standing={standing} />
        </div>
      )}
      <ul className="mt-4 flex flex-wrap gap-x-6">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="inline-block py-1">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
