import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import type { ItemTime } from "./item-times";

interface Props {
  time: ItemTime;
  meeting: Meeting;
  locale: Locale;
}

/** Day and hours of a plenary meeting that takes up an item, linked to the programme. */
export function PlenaryMeetingTime({ time: { plenaryMeeting, continued }, meeting, locale }: Props) {
  const t = getTranslator(locale, "meeting");
  const { number, day, startsAt, endsAt, cancelledAt, isPostponed } = plenaryMeeting;
  const hours = formatPeriod(startsAt, endsAt, locale, meeting.timeZone);
  const time = (
    <time dateTime={startsAt.toISOString()}>{`${formatPlenaryMeetingDay(day, locale)}${t("comma")}${hours}`}</time>
  );

  return (
    <>
      <a href={paths.programme(locale, meeting.key, number)} className="inline-block py-0.5 print:no-underline">
        {cancelledAt ? <s>{time}</s> : time}
      </a>
      {" · "}
      <span className="inline-block">
        {t("plenaryMeeting", { number })}
        {continued ? getTranslator(locale, "agenda")("continued") : ""}
        {cancelledAt && (
          <strong className="ms-2 font-semibold text-wrong">
            {t(isPostponed ? "schedule.postponed" : "cancelled")}
          </strong>
        )}
      </span>
    </>
  );
}
