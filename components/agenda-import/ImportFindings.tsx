import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { findingText } from "./describe-finding";
import type { LookProps } from "./look-props";

/** The assumptions and contradictions in the language that is shown, each with its line. */
export function ImportFindings({ locale, source, agenda }: Pick<LookProps, "locale" | "source" | "agenda">) {
  const t = getTranslator(locale, "imports");
  const staff = getTranslator(locale, "secretariat");

  return (
    <section aria-labelledby="findings" className="mt-10">
      <h2 id="findings" className="scroll-mt-4 text-2xl">
        {t("part.findings")} <span className="text-base font-normal">({languageName(source.locale, locale)})</span>
      </h2>
      <p className="mt-3 max-w-measure">{t(agenda.findings.length > 0 ? "effect" : "noFindings")}</p>
      <ul className="mt-3">
        {agenda.findings.map((finding, index) => (
          <li
            key={index}
            className={`my-3 border-s-4 ps-4 ${finding.severity === "contradiction" ? "border-wrong" : "border-note"}`}
          >
            <h3 dir="auto">{findingText(finding, "title", locale)}</h3>
            <p className="text-sm text-soft">
              {staff(`severities.${finding.severity}`)} · {t("sourceLine", { line: finding.line })}
            </p>
            <p className="max-w-measure" dir="auto">
              {findingText(finding, "text", locale)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
