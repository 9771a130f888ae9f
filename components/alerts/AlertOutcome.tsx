import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type ALERT_OUTCOMES, paths } from "@/app/_vocabulary/paths";
import { AlertsFrame } from "./AlertsFrame";

interface Props {
  outcome: (typeof ALERT_OUTCOMES)[number];
  /** for which a confirmation link is valid */
  days: number;
  locale: Locale;
}

/** The page after an action on alerts: what was done, and what comes next. */
export function AlertOutcome({ outcome, days, locale }: Props) {
  const t = getTranslator(locale, "alerts");
  const help = outcome === "requested" ? [t("done.requested.help")] : [];

  return (
    <AlertsFrame
      locale={locale}
      address={(other) => paths.alerts(other, undefined, outcome)}
      title={t(`done.${outcome}.title`)}
      texts={[t(`done.${outcome}.text`, { days }), ...help]}
      again={outcome !== "confirmed"}
    />
  );
}
