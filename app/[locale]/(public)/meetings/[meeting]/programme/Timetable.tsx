import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { sittingAnchor } from "@/app/_vocabulary/paths";
import { formatPeriod, formatSittingDay } from "@/app/_vocabulary/periods";
import { ReaderTime } from "@/components/programme/ReaderTime";
import { TimetableDay } from "@/components/programme/Timetable";
import { entriesInWords } from "./entries";

/** The organization of work day by day, each plenary meeting in the meeting's own time with the reader's beside it. */
export function Timetable({ work, locale }: { work: OrganizationOfWork; locale: Locale }) {
  const { meeting, plenaryMeetings } = work;
  const name = getTranslator(locale, "meeting");
  const yourTime = getTranslator(locale, "programme")("yourTime", { zone: "{zone}" });
  const days = [...new Set(plenaryMeetings.map((sitting) => sitting.day))];

  return days.map((day) => (
    <TimetableDay
      key={day}
      day={formatSittingDay(day, locale)}
      locale={locale}
      sittings={plenaryMeetings
        .filter((sitting) => sitting.day === day)
        .map((sitting) => {
          const [startsAt, endsAt] = [sitting.startsAt.toISOString(), sitting.endsAt.toISOString()];
          const zone = { zone: meeting.timeZone, language: LANGUAGE_TAGS[locale], label: yourTime };
          return {
            id: sitting.id,
            anchor: sittingAnchor(sitting.number),
            name: name("plenaryMeeting", { number: sitting.number }),
            startsAt,
            endsAt,
            period: formatPeriod(sitting.startsAt, sitting.endsAt, locale, meeting.timeZone),
            ownTime: <ReaderTime startsAt={startsAt} endsAt={endsAt} {...zone} />,
            entries: entriesInWords(sitting, meeting.key, locale),
          };
        })}
    />
  ));
}
