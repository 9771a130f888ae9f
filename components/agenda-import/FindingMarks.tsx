import type { Locale } from "@/app/_vocabulary/locales";
import { findingText } from "./describe-finding";
import type { LookProps } from "./look-props";

interface Props extends Pick<LookProps, "findings"> {
  locale: Locale;
  /** the part whose findings are shown */
  reference: string;
}

/** The findings of a part, where it is corrected; the keys of `FindingSteps` go from one to the next. */
export function FindingMarks({ findings, locale, reference }: Props) {
  return findings.get(reference)?.map((finding, index) => (
    <p
      key={index}
      data-finding=""
      tabIndex={-1}
      dir="auto"
      className={`mt-2 scroll-mt-4 border-s-4 ps-3 text-sm ${finding.severity === "contradiction" ? "border-wrong" : "border-note"}`}
    >
      {findingText(finding, "title", locale)}
    </p>
  ));
}
