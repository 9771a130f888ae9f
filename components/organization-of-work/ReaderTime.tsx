import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  startsAt: Date;
  endsAt: Date;
  /** the meeting's own zone */
  zone: string;
  locale: Locale;
}

/** A period in the reader's own time, filled in by the browser where it differs (`enhance.ts`). */
export function ReaderTime({ startsAt, endsAt, zone, locale }: Props) {
  return (
    <p
      hidden
      data-own-time={getTranslator(locale, "programme")("yourTime", { zone: "{zone}" })}
      data-from={startsAt.toISOString()}
      data-until={endsAt.toISOString()}
      data-zone={zone}
      data-tag={LANGUAGE_TAGS[locale]}
      className="mt-1 text-sm text-soft print:hidden"
    />
  );
}
