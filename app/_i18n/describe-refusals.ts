import type { DraftRefusal } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import type { Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "./translator";

/** Says of each file that was refused why it was. */
export function describeRefusals(refusals: DraftRefusal[], locale: Locale): string[] {
  const t = getTranslator(locale, "imports");
  const findings = getTranslator(locale, "findings");

  return refusals.map(({ code, params }) => {
    const refused = `refused.${code}`;
    const unfit = `unfit.${code}`;
    const unreadable = `unreadable.${code}`;
    if (t.has(refused)) return t(refused, params);
    if (findings.has(unfit)) return findings(unfit, params);

    return t("refused.notRead", {
      name: "",
      line: 1,
      ...params,
      reason: findings.has(unreadable) ? findings(unreadable, params) : code,
    });
  });
}
