import { formatInstant, formatUniversalTime } from "@/app/_i18n/format";
import type { Locale } from "@/app/_vocabulary/locales";
import { ReaderTime } from "../organization-of-work/ReaderTime";

/** A deadline on the clock of the meeting, in UTC, and in the reader's own time where that differs. */
export function Deadline({ at, zone, locale }: { at: Date; zone: string; locale: Locale }) {
  return (
    <>
      <time dateTime={at.toISOString()} className="font-semibold">
        {formatInstant(at, locale, zone)}
      </time>
      <span className="block text-sm text-soft">{formatUniversalTime(at, locale)}</span>
      <ReaderTime startsAt={at} endsAt={at} zone={zone} locale={locale} />
    </>
  );
}
