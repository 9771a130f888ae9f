import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  displayed: number;
  total: number;
  meetingKey: string;
  locale: Locale;
}

/** The number of documents that are displayed, with a link to all where some are left out. */
export function DocumentCount({ displayed, total, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "documents");
  if (total === 0) return <p className="mt-4 text-soft">{t("none")}</p>;
  if (displayed === total) return <p className="mt-4 text-sm text-soft">{t("count", { count: total })}</p>;

  return (
    <p className="mt-4 text-sm text-soft">
      {displayed === 0 ? t("filters.none") : t("filters.shown", { shown: displayed, total })}{" "}
      <a href={paths.documents(locale, meetingKey)}>{t("filters.back")}</a>
    </p>
  );
}
