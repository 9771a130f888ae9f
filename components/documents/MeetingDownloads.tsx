import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** All documents of a meeting in one download, and the feed of new ones. */
export function MeetingDownloads({ meetingKey, locale }: { meetingKey: string; locale: Locale }) {
  const t = getTranslator(locale, "documents");

  return (
    <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      <a href={paths.meetingZip(locale, meetingKey)} type="application/zip" className="py-1">
        {t("zip")}
      </a>
      <a href={paths.documentsAtom(locale, meetingKey)} type="application/atom+xml" className="py-1">
        {t("feed")}
      </a>
    </p>
  );
}
