import type { TranslationDifference } from "@/app/_domain/translations/check-translation";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  differences: TranslationDifference[];
  locale: Locale;
}

/** The differences between a text and its source. */
export function DifferenceList({ differences, locale }: Props) {
  const t = getTranslator(locale, "translations");
  const list = (values: string[]) => values.join(getTranslator(locale, "meeting")("comma"));

  return (
    <ul className="text-sm">
      {differences.map(({ kind, onlySource, onlyTarget }) => (
        <li key={kind} className="py-0.5">
          <span className="font-semibold">{t(`checks.kinds.${kind}`)}</span>{" "}
          {[
            ...(onlySource.length > 0
              ? [t(kind === "terms" ? "checks.missingTerms" : "checks.onlySource", { values: list(onlySource) })]
              : []),
            ...(onlyTarget.length > 0 ? [t("checks.onlyTarget", { values: list(onlyTarget) })] : []),
          ].join(" · ")}
        </li>
      ))}
    </ul>
  );
}
