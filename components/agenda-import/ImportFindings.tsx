import { getTranslator } from "@/app/_i18n/translator";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { findingText } from "./describe-finding";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";

/** The assumptions and contradictions in the language that is shown, each with its line. */
export function ImportFindings({ locale, source, agenda, findings }: LookProps) {
  const t = getTranslator(locale, "imports");
  const placeOf = (finding: (typeof agenda.findings)[number]) =>
    [...findings].find(([, placed]) => placed.includes(finding))?.[0];
  const staff = getTranslator(locale, "secretariat");

  return (
    <LookSection part="findings" locale={locale} text={source.locale}>
      <p className="mt-3 max-w-measure">{t(agenda.findings.length > 0 ? "effect" : "noFindings")}</p>
      <ul className="mt-3">
        {agenda.findings.map((finding, index) => {
          const place = placeOf(finding);
          return (
            <li
              key={index}
              className={`my-3 border-s-4 ps-4 ${finding.severity === "contradiction" ? "border-wrong" : "border-note"}`}
            >
              <h3 dir="auto">
                {place ? (
                  <a href={`#${anchorOf(place)}`}>{findingText(finding, "title", locale)}</a>
                ) : (
                  <span data-finding="" tabIndex={-1}>
                    {findingText(finding, "title", locale)}
                  </span>
                )}
              </h3>
              <p className="text-sm text-soft">
                {staff(`severities.${finding.severity}`)} · {t("sourceLine", { line: finding.line })}
              </p>
              <p className="max-w-measure" dir="auto">
                {findingText(finding, "text", locale)}
              </p>
            </li>
          );
        })}
      </ul>
    </LookSection>
  );
}

/** Returns the anchor of a part at which findings are placed. */
function anchorOf(reference: string): string {
  return reference.startsWith("item:") ? itemAnchor(reference.slice("item:".length)) : reference.replace(":", "-");
}
