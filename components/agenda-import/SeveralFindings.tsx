import { getTranslator } from "@/app/_i18n/translator";
import { RESOLUTIONS } from "@/app/_vocabulary/findings";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField } from "../ui/fields";
import type { DescribedFinding } from "./describe-finding";
import type { FindingActions } from "./FindingItem";

interface Props {
  findings: DescribedFinding[];
  /** resolves them, or reopens them once they are resolved */
  operation: "resolve" | "reopen";
  actions: FindingActions;
  meetingKey: string;
  locale: Locale;
}

/**
 * Resolves or reopens several findings at once. The result stands below what is folded, and stays where none is left.
 */
export function SeveralFindings({ findings, operation, actions, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "secretariat");
  const isReopening = operation === "reopen";
  const label = t(isReopening ? "severalFindings.reopen" : "severalFindings.resolve");
  const options = findings.map(({ id, title, place }) => ({ value: id, label: `${title} · ${place}` }));

  return (
    <ActionForm
      action={isReopening ? actions.reopenSeveral : actions.resolveSeveral}
      locale={locale}
      className="mt-3"
      labels={{ findings: label }}
      initial={{ meetingKey, findings: [] }}
    >
      <HiddenField name="meetingKey" />
      {findings.length > 1 && (
        <details className="border-y border-rule py-1">
          <summary className="cursor-pointer py-1">{label}</summary>
          <CheckboxGroup name="findings" label={t("severalFindings.which")} options={options} />
          <p className="flex flex-wrap gap-3">
            {isReopening ? (
              <Button look="secondary">{t("severalFindings.reopenTicked")}</Button>
            ) : (
              RESOLUTIONS.map((value) => (
                <Button key={value} name="resolution" value={value} look="secondary">
                  {t(`severalFindings.resolutions.${value}`)}
                </Button>
              ))
            )}
          </p>
        </details>
      )}
    </ActionForm>
  );
}
