import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { MeetingDates, ScheduleChange } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";
import { formatDays } from "@/app/_vocabulary/periods";
import { pickPlace } from "@/app/_vocabulary/places";
import { languageAttributes } from "../layout/language-attributes";
import { Moment } from "../ui/Moment";

interface Props {
  changes: ScheduleChange[];
  meetingKey: string;
  isMovable: boolean;
  locale: Locale;
}

/** The record of the earlier days of a meeting, the latest change first, with the way back to the last that stood. */
export function ScheduleHistory({ changes, meetingKey, isMovable, locale }: Props) {
  const t = getTranslator(locale, "meetingSchedule");
  const last = changes.at(-1);
  if (!last) return null;

  return (
    <section className="mt-10">
      <h2 className="text-lg">{t("history")}</h2>
      <ol className="mt-2 border-t border-rule">
        {changes.toReversed().map((change) => (
          <li key={change.number} className="border-b border-rule py-2">
            {describe(change, locale)}
            <Reason change={change} locale={locale} />
            <span className="block text-sm text-soft">
              <Moment at={new Date(change.at)} locale={locale} zone={change.before.timeZone} />
            </span>
          </li>
        ))}
      </ol>
      {isMovable && (
        <p className="mt-2">
          <a
            href={paths.secretariatSchedule(locale, meetingKey, { operation: "reschedule", back: "yes" })}
            className="inline-block py-1"
          >
            {t("back", { days: print(last.before, locale) })}
          </a>
        </p>
      )}
    </section>
  );
}

function describe({ kind, before, after }: ScheduleChange, locale: Locale): string {
  const t = getTranslator(locale, "meetingSchedule");
  const values = { kind: getTranslator(locale, "meeting")(`schedule.${kind}`), before: print(before, locale) };

  return after ? t("historyRow", { ...values, after: print(after, locale) }) : t("historyHalted", values);
}

function print({ places, startsOn, endsOn }: MeetingDates, locale: Locale): string {
  const days = formatDays(startsOn, endsOn, locale);
  const place = pickPlace(places, locale)?.text;

  return place ? getTranslator(locale, "meeting")("where", { place, days }) : days;
}

function Reason({ change, locale }: { change: ScheduleChange; locale: Locale }) {
  const reason = pickText(change.reasons, locale);

  return (
    reason && (
      <span className="block" {...languageAttributes(reason.locale, locale)}>
        {reason.text}
      </span>
    )
  );
}
