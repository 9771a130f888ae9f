import type { BodyOfMeetings } from "@/app/_domain/meetings/archive-queries";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LinkRow } from "@/components/layout/LinkRow";
import { languageAttributes } from "@/components/layout/language-attributes";
import { listed } from "./listed";
import { MeetingRows } from "./MeetingRows";
import { YearsOfMeetings } from "./MeetingsByYear";

/** So many meetings of one body are listed as they come; more are put into their years. */
const AT_A_GLANCE = 5;

/** The meetings that are over, by body and, where there are many, by year. */
export function PastMeetings({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  const bodies = [...new Map(meetings.map(({ body }) => [body.key, body])).values()];

  return bodies.map((body) => (
    <section key={body.key} className="mt-6">
      <BodyHeading body={body} locale={locale} />
      <MeetingsByYear meetings={meetings.filter((meeting) => meeting.body.key === body.key)} locale={locale} />
    </section>
  ));
}

/** The meetings of one body, year by year where they are many. */
export function MeetingsByYear({ meetings, locale }: { meetings: MeetingSummary[]; locale: Locale }) {
  const rows = (of: MeetingSummary[]) => (
    <MeetingRows meetings={of.map((meeting) => listed(meeting, locale))} locale={locale} />
  );
  if (meetings.length <= AT_A_GLANCE) return <div className="mt-2">{rows(meetings)}</div>;
  const say = getTranslator(locale, "front");
  const years = [...new Set(meetings.map((meeting) => meeting.year))].map((year) => {
    const own = meetings.filter((meeting) => meeting.year === year);
    return { year, title: say("yearCount", { year: String(year), count: own.length }), children: rows(own) };
  });

  return (
    <div className="mt-2">
      <YearsOfMeetings years={years} />
    </div>
  );
}

/** So many years of each body are linked; its own page has them all. */
const LATEST_YEARS = 8;

/** Every body with the latest years of its meetings, each a page of its own: where the archive is too long for one page. */
export function BodiesAndYears({ bodies, locale }: { bodies: BodyOfMeetings[]; locale: Locale }) {
  return bodies.map(({ body, years }) => (
    <section key={body.key} className="mt-6">
      <BodyHeading body={body} locale={locale} />
      <YearLinks body={body.key} years={years} locale={locale} most={LATEST_YEARS} />
    </section>
  ));
}

interface YearLinksProps {
  body: string;
  years: BodyOfMeetings["years"];
  locale: Locale;
  current?: number;
  most?: number;
}

/** The years of a body, the one that is shown marked; where there are more than may be shown, the latest and the way to the others. */
export function YearLinks({ body, years, locale, current, most = years.length }: YearLinksProps) {
  const say = getTranslator(locale, "front");
  const all = { href: paths.archive(locale, body), label: say("allYears"), current: false };
  const links = years.slice(0, most).map(({ year, count }) => ({
    href: paths.archive(locale, body, year),
    label: say("yearCount", { year: String(year), count }),
    current: year === current,
  }));

  return (
    <nav aria-label={say("years")}>
      <LinkRow
        links={years.length > most ? [...links, all] : links}
        className="mt-1 gap-x-5"
        linkClassName="tabular-nums"
      />
    </nav>
  );
}

function BodyHeading({ body, locale }: { body: MeetingSummary["body"]; locale: Locale }) {
  const name = pickText(body.names, locale) ?? { text: body.symbolSeries, locale };

  return (
    <h3 className="text-lg">
      <a href={paths.archive(locale, body.key)} className="text-ink decoration-rule hover:decoration-current">
        <span {...languageAttributes(name.locale, locale)}>{name.text}</span>
      </a>
    </h3>
  );
}
