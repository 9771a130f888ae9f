import type { FindingsChanged } from "@/app/_domain/agenda-import/change-findings";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { findingText } from "./describe-finding";

/** Says how many findings were resolved or reopened, and names those that were refused with the reason. */
export function describeFindingsChanged(
  { changed, refused }: FindingsChanged,
  done: "resolvedCount" | "reopenedCount",
  locale: Locale,
): string {
  const t = getTranslator(locale, "secretariat");
  const errors = getTranslator(locale, "errors");

  return [
    t(`severalFindings.${done}`, { count: changed }),
    ...refused.map((finding) =>
      t("severalFindings.refused", { title: findingText(finding, "title", locale), reason: errors(finding.code) }),
    ),
  ].join(" ");
}
