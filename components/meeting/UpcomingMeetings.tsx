import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MeetingList } from "./MeetingList";

interface Props {
  meetings: MeetingSummary[];
  /** whether further ones are in the archive */
  hasMore: boolean;
  locale: Locale;
}

/** The current and upcoming meetings beside the featured one; nothing where there are none. */
export function UpcomingMeetings({ meetings, hasMore, locale }: Props) {
  const t = getTranslator(locale, "home");
  if (meetings.length === 0) return null;

  return (
    <section className="mt-14">
      <h2 className="text-2xl">{t("coming")}</h2>
      <MeetingList meetings={meetings} locale={locale} />
      {hasMore && <p className="mt-4 text-soft">{t("more")}</p>}
    </section>
  );
}
