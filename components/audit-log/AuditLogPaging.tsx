import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  locale: Locale;
  newest: string | undefined;
  older: string | undefined;
}

/** Links to older events and back to the newest. */
export function AuditLogPaging({ locale, newest, older }: Props) {
  const t = getTranslator(locale, "auditLog");
  if (!newest && !older) return null;

  return (
    <p className="mt-6 flex flex-wrap gap-x-6">
      {newest && <a href={newest}>{t("newest")}</a>}
      {older && (
        <a href={older} rel="next">
          {t("older")}
        </a>
      )}
    </p>
  );
}
