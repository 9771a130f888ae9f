import type { StepCheck } from "@/app/_domain/meeting-preparation/step-checks";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { StepCheckName } from "@/app/_vocabulary/meeting-steps";
import { paths } from "@/app/_vocabulary/paths";
import { CheckboxGroup } from "../ui/fields";

interface Props {
  checks: StepCheck[];
  meetingKey: string;
  locale: Locale;
}

/** The checks before a step of a meeting, each with the page that resolves it, or a box that confirms it by name. */
export function StepChecks({ checks, meetingKey, locale }: Props) {
  if (checks.length === 0) return null;
  const t = getTranslator(locale, "meetingPreparation");
  const nameOf = ({ name, count }: StepCheck) => t(`checks.${name}`, { count });
  const hasCondition = checks.some(({ isCondition }) => isCondition);

  return (
    <div className="mt-2 max-w-measure">
      <p>{t(hasCondition ? "settleFirst" : "checksIntro")}</p>
      <ul className="list-disc ps-6">
        {checks.map((check) => (
          <li key={check.name} className={check.isCondition ? "py-0.5 font-semibold text-wrong" : "py-0.5"}>
            <a href={PAGES[check.name](locale, meetingKey)}>{nameOf(check)}</a>
          </li>
        ))}
      </ul>
      {!hasCondition && (
        <CheckboxGroup
          name="confirmed"
          label={t("confirmChecks")}
          options={checks.map((check) => ({ value: check.name, label: nameOf(check) }))}
        />
      )}
    </div>
  );
}

/** The page that resolves each check. */
const PAGES: Record<StepCheckName, (locale: Locale, meetingKey: string) => string> = {
  "agenda-changes": (locale, key) => paths.secretariatIssueAgenda(locale, key),
  "programme-changes": (locale, key) => paths.secretariatIssueProgramme(locale, key),
  "documents-reserved": (locale, key) => paths.secretariatDocuments(locale, key),
  "scheduled-issues": (locale, key) => paths.secretariatIssueAgenda(locale, key),
  "silence-running": (locale, key) => paths.secretariatDecisions(locale, key),
  "agenda-not-adopted": (locale, key) => paths.secretariatAdoptAgenda(locale, key),
  "report-not-drafted": (locale, key) => paths.secretariatReport(locale, key),
  "draft-report-not-issued": (locale, key) => paths.secretariatDocuments(locale, key),
  "report-not-issued": (locale, key) => paths.secretariatDocuments(locale, key),
  "submissions-in-review": (locale, key) => paths.secretariatLegislation(locale, key),
  "findings-open": (locale, key) => paths.secretariatFindings(locale, key),
};
