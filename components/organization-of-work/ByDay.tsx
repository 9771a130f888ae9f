import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths, plenaryMeetingAnchor } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";
import { dayParts } from "./day-parts";
import { entriesInWords } from "./entries";
import { NowMark, sittingTimes } from "./NowMark";
import type { TimetableSitting } from "./PlenaryMeetingCell";
import { ReaderTime } from "./ReaderTime";
import { Timetable, type TimetablePart } from "./Timetable";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  standingOf: (plenaryMeetingId: string) => PlenaryMeetingStatus;
}

/** The organization of work day by day, each plenary meeting in the meeting's own time with the reader's beside it. */
export function ByDay({ work, locale, standingOf }: Props) {
  const { meeting, plenaryMeetings } = work;
  const say = getTranslator(locale, "programme");
  const days = [...dayParts(plenaryMeetings, meeting.timeZone)].map(([date, parts]) => ({
    date,
    day: formatPlenaryMeetingDay(date, locale),
    parts: parts.map((part): TimetablePart => {
      if (part.kind === "no-break") return part;
      if (part.kind === "free") return { kind: "free", words: say("noSitting") };
      if (part.kind === "break") {
        const period = formatPeriod(part.from, part.to, locale, meeting.timeZone);
        return { kind: "break", name: say(part.lunch ? "lunch" : "break"), period, from: part.from.toISOString() };
      }
      const sittings = plenaryMeetings.filter((sitting) => part.ids.includes(sitting.id));
      return { kind: "sittings", sittings: sittings.map((each) => sittingInWords(each, work, locale, standingOf)) };
    }),
  }));

  return <Timetable days={days} locale={locale} />;
}

function sittingInWords(
  sitting: PlenaryMeeting,
  { meeting }: OrganizationOfWork,
  locale: Locale,
  standingOf: Props["standingOf"],
): TimetableSitting {
  const say = getTranslator(locale, "programme");
  const name = getTranslator(locale, "meeting");
  const { startsAt, endsAt, changedAt, cancelledAt } = sitting;
  const clock = {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    zone: meeting.timeZone,
    language: LANGUAGE_TAGS[locale],
    label: say("yourTime", { zone: "{zone}" }),
  };
  const changed = changedAt && say("changed", { day: formatDay(dayOf(changedAt, meeting.timeZone), locale) });

  return {
    id: sitting.id,
    anchor: plenaryMeetingAnchor(sitting.number),
    name: name("plenaryMeeting", { number: sitting.number }),
    startsAt: clock.startsAt,
    period: formatPeriod(startsAt, endsAt, locale, meeting.timeZone),
    times: sittingTimes(sitting),
    standing: <NowMark standing={standingOf(sitting.id)} words={{ now: say("now"), next: name("next") }} />,
    cancelled: cancelledAt && name("cancelled"),
    changed: cancelledAt ? undefined : changed,
    ownTime: <ReaderTime {...clock} />,
    calendar: { href: paths.plenaryMeetingIcs(locale, meeting.key, sitting.number), label: say("addOne") },
    entries: entriesInWords(sitting, meeting.key, locale),
  };
}
