import type { LanguageDifference, LanguageValue } from "@/app/_domain/agenda-import/drafts/compare-languages";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";

/** Shows the differences between the languages of an import side by side, each with its line. */
export function LanguageDifferences({ draft, locale }: Pick<LookProps, "draft" | "locale">) {
  const t = getTranslator(locale, "imports");
  const { differences, sources, resolved } = draft;
  const primary = resolved?.primary.locale ?? locale;
  const intro =
    sources.length < 2
      ? t("oneLanguage")
      : differences.length === 0
        ? t("noDifferences")
        : t("differencesIntro", { language: languageName(primary, locale) });

  return (
    <LookSection part="differences" locale={locale}>
      <p className="mt-3 max-w-measure">{intro}</p>
      {differences.map((difference) => (
        <div key={`${difference.kind} ${difference.subject}`} className="mt-4 border-s-4 border-note ps-4">
          <h3 className="font-semibold">{t(`differ.${difference.kind}`, { subject: difference.subject })}</h3>
          <dl className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {difference.values.map((value) => (
              <div key={value.locale} className="py-1">
                <dt className="text-sm text-soft">
                  <a href={paths.secretariatImport(locale, draft.id, { text: value.locale })}>
                    {languageName(value.locale, locale)}
                  </a>
                  {" · "}
                  {t("sourceLine", { line: value.line })}
                </dt>
                <dd>
                  <bdi lang={difference.kind === "item-missing" ? value.locale : undefined}>
                    {printValue(difference, value, locale)}
                  </bdi>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </LookSection>
  );
}

function printValue({ kind }: LanguageDifference, { value }: LanguageValue, locale: Locale): string {
  const t = getTranslator(locale, "imports");
  if (value === null) return t("none");
  if (value === "") return t("present");
  if (kind === "document-expected") return t(value === "no" ? "expected.no" : "expected.yes");
  if (isDay(value)) return value;

  return value;
}
