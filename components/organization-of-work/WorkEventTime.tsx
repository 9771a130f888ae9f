import type { WorkEvent } from "@/app/_domain/organization-of-work/work-events";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod } from "@/app/_vocabulary/periods";

interface Props {
  event: WorkEvent;
  zone: string;
  locale: Locale;
}

/** The hours of an event, or that it takes the whole day. */
export function WorkEventTime({ event: { during, day }, zone, locale }: Props) {
  if (!during) return <time dateTime={day}>{getTranslator(locale, "programme")("allDay")}</time>;

  return (
    <time dateTime={during.startsAt.toISOString()}>{formatPeriod(during.startsAt, during.endsAt, locale, zone)}</time>
  );
}
