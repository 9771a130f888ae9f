import type { LinkedAlerts } from "@/app/_domain/alerts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { FactList } from "@/components/ui/FactList";

/** The body and the language of a subscription. */
export function AlertFacts({ alerts, locale }: { alerts: LinkedAlerts; locale: Locale }) {
  const t = getTranslator(locale, "alerts");
  const name = pickText(alerts.body.names, locale);

  return (
    <div className="mt-6">
      <FactList
        facts={[
          { term: t("body"), value: name && <span {...languageAttributes(name.locale, locale)}>{name.text}</span> },
          { term: t("language"), value: <bdi lang={alerts.locale}>{LANGUAGE_NAMES[alerts.locale]}</bdi> },
        ]}
      />
    </div>
  );
}
