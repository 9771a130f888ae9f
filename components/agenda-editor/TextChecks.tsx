import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import type { OpenCheck } from "@/app/_domain/agenda-import/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { findingText } from "../agenda-import/describe-finding";
import { languageAttributes } from "../layout/language-attributes";
import { Notice } from "../ui/Notice";

interface Props {
  checks: OpenCheck[];
  /** the text as its form shows it */
  values: ItemFormValues;
  meetingKey: string;
  /** the language of the text */
  text: Locale;
  locale: Locale;
}

/** Letters around a passage that is to be checked. */
const AROUND = 60;

/** The passages of a text that came from another meeting and are yet to be checked, each marked among its words. */
export function TextChecks({ checks, values, meetingKey, text, locale }: Props) {
  if (checks.length === 0) return null;
  const t = getTranslator(locale, "findings");
  const words = [
    values.title,
    values.shortTitle,
    values.heading,
    values.segment,
    values.annotation,
    values.documentation,
  ]
    .join("\n")
    .replace(/\s+/g, " ");

  return (
    <Notice kind="note">
      <p className="font-semibold">{t("checksInText")}</p>
      <ul className="mt-1 space-y-1">
        {checks.map((check) => {
          const passage = passageOf(check);
          const at = words.indexOf(passage);
          return (
            <li key={`${check.kind} ${passage}`}>
              {findingText(check, "title", locale)}:{" "}
              <span {...languageAttributes(text, locale)}>
                {at >= 0 && `… ${words.slice(Math.max(0, at - AROUND), at)}`}
                <mark>{passage}</mark>
                {at >= 0 && `${words.slice(at + passage.length, at + passage.length + AROUND)} …`}
              </span>
              {check.kind === "symbol-to-check" && check.detail.proposed !== "none" && (
                <>
                  {" → "}
                  <bdi dir="ltr">{check.detail.proposed}</bdi>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-1">
        <a href={paths.secretariatFindings(locale, meetingKey)}>{t("settleChecks")}</a>
      </p>
    </Notice>
  );
}

function passageOf({ kind, detail }: OpenCheck): string {
  return String(detail[kind.replace("-to-check", "")] ?? "");
}
