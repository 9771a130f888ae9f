import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths, previewAddress } from "@/app/_vocabulary/paths";

interface Props {
  /** the items that differ from what was issued last */
  count: number;
  /** may issue the agenda */
  canIssue: boolean;
  meetingKey: string;
  locale: Locale;
}

/** Says whether the public reads the agenda as it stands in the working copy. */
export function NotIssued({ count, canIssue, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");
  const href = paths.secretariatIssueAgenda(locale, meetingKey);
  const linkName = count === 0 || !canIssue ? t("editions") : t("lookAndIssue");

  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4">
      <span className={count > 0 ? "font-semibold text-note" : ""}>
        {count > 0 ? t("notIssued", { count }) : t("allIssued")}
      </span>
      <a href={href} className="inline-block min-h-6">
        {linkName}
      </a>
      {count > 0 && (
        <a href={previewAddress(paths.agenda(locale, meetingKey))} className="inline-block min-h-6">
          {t("preview")}
        </a>
      )}
    </p>
  );
}
