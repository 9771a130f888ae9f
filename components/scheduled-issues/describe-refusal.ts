import type { ScheduledIssue } from "@/app/_domain/scheduled-issues/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** Says why a scheduled issue was not carried out; undefined of one that is scheduled. */
export function describeRefusal(
  { outcome, refusal }: Pick<ScheduledIssue, "outcome" | "refusal">,
  locale: Locale,
): string | undefined {
  if (outcome === null) return undefined;
  const errors = getTranslator(locale, "errors");
  const code = refusal?.code ?? "";
  if (outcome === "refused" && errors.has(code)) return errors(code, refusal?.params ?? {});

  return getTranslator(locale, "scheduledIssues")("reasonChanged");
}
