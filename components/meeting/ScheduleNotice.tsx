import type { Meeting } from "@/app/_domain/meetings/queries";
import { printMovedDays } from "@/app/_i18n/meeting-days";
import { aroundParameter, getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { isElsewhere, lastMove, type MeetingDates } from "@/app/_vocabulary/meeting-schedule";
import { formatDays } from "@/app/_vocabulary/periods";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { Notice } from "@/components/ui/Notice";

interface Props {
  meeting: Meeting;
  locale: Locale;
}

/**
 * Says that a meeting is postponed or cancelled, or from when and where it was moved, and why. The notice of a move
 * stands until the meeting has adopted its report.
 */
export function ScheduleNotice({ meeting, locale }: Props) {
  const { scheduleStatus, scheduleChange, status } = meeting;
  if (scheduleStatus !== "scheduled" && scheduleChange)
    return (
      <Notice kind="wrong">
        <p className="font-semibold">
          {getTranslator(locale, "meeting")(`schedule.${scheduleStatus}Banner`)}{" "}
          {status !== "announced" && getTranslator(locale, "meeting")("schedule.haltedRest")}
        </p>
        <p>
          <EarlierDates dates={scheduleChange.before} locale={locale} />
        </p>
        <Reason meeting={meeting} locale={locale} />
      </Notice>
    );
  const move = status === "announced" || status === "in-session" ? lastMove(meeting) : undefined;
  if (!move) return null;
  const { resumesOn } = move.after;

  return (
    <Notice kind="note">
      <p className="font-semibold">
        <Moved meeting={meeting} before={move.before} after={move.after} locale={locale} />
        {resumesOn && ` ${getTranslator(locale, "meeting")("schedule.resumes", { day: formatDay(resumesOn, locale) })}`}
      </p>
      <Reason meeting={meeting} locale={locale} />
    </Notice>
  );
}

function EarlierDates({ dates: { startsOn, endsOn }, locale }: { dates: MeetingDates; locale: Locale }) {
  const t = getTranslator(locale, "meeting");
  const { before, after } = aroundParameter(t, "schedule.earlierDates", "days");

  return (
    <>
      {before}
      <time dateTime={startsOn}>{formatDays(startsOn, endsOn, locale)}</time>
      {after}
    </>
  );
}

/** Characters of private use that stand for the values of a message, to be put into elements. */
const [FIRST, SECOND] = ["\ue000", "\ue001"];

/** The move in the order of the language, with the places where they differ. */
function Moved({ meeting, before, after, locale }: Props & { before: MeetingDates; after: MeetingDates }) {
  const text = getTranslator(locale, "meeting")("schedule.moved", { before: FIRST, after: SECOND });
  const hasPlaces = isElsewhere(before, after);

  return text.split(/([\ue000\ue001])/u).map((part) => {
    const dates = { [FIRST]: before, [SECOND]: after }[part];
    return dates ? <When key={part} {...{ dates, hasPlaces, meeting, locale }} /> : part;
  });
}

function When({ dates, hasPlaces, meeting, locale }: Props & { dates: MeetingDates; hasPlaces: boolean }) {
  return (
    <time dateTime={dates.startsOn}>
      {printMovedDays(dates, { hasPlace: hasPlaces, original: meeting.original, locale })}
    </time>
  );
}

function Reason({ meeting, locale }: Props) {
  const reason = pickText(meeting.scheduleChange?.reasons ?? {}, locale, meeting.original);
  if (!reason) return null;
  const note = languageNote("text", reason.locale, locale);

  return (
    <p>
      {getTranslator(locale, "meeting")("schedule.reason")}{" "}
      <span {...languageAttributes(reason.locale, locale)}>{reason.text}</span>
      {note && <span className="block text-sm">{note}</span>}
    </p>
  );
}
