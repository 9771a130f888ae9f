import type { Decision } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";

interface Props {
  decision: Pick<Decision, "madeBy" | "procedure" | "decidedOn">;
  /** the names of the body of the meeting */
  body: LocalizedText;
  locale: Locale;
}

/** The day of a decision, who took it and how. */
export function DecisionFacts({ decision: { madeBy, procedure, decidedOn }, body, locale }: Props) {
  const t = getTranslator(locale, "decisions");
  const maker = madeBy === "body" ? pickText(body, locale)?.text : undefined;
  const parts = [maker ?? t(`makers.${madeBy}`), ...(procedure ? [t(`procedures.${procedure}`)] : [])];

  return (
    <>
      <time dateTime={decidedOn} className="font-semibold text-ink">
        {formatDay(decidedOn, locale)}
      </time>
      {parts.map((part) => (
        <span key={part}>
          {" · "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </>
  );
}
