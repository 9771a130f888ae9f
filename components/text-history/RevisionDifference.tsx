import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RevisionComparison } from "@/app/_vocabulary/text-history";
import { languageAttributes } from "../layout/language-attributes";
import { TextDifference } from "./TextDifference";
import type { TextOfHistory } from "./text-of-history";

interface Props {
  comparison: RevisionComparison;
  text: TextOfHistory;
  locale: Locale;
}

/** Two revisions of a text, field by field and word by word. */
export function RevisionDifference({ comparison: { from, to, fields }, text, locale }: Props) {
  const t = getTranslator(locale, "textHistory");

  return (
    <section aria-labelledby="comparison" className="mt-4">
      <h2 id="comparison" className="text-lg">
        {t("comparison", { from: from.number, to: to.number })}
      </h2>
      {fields.length === 0 ? (
        <p className="mt-1">{t("same")}</p>
      ) : (
        <p className="mt-1 text-sm text-soft">{t("help", { from: from.number, to: to.number })}</p>
      )}
      <dl className="mt-2">
        {fields.map(({ name, locale: language, lines }) => (
          <div key={`${name} ${language}`} className="border-t border-rule py-2">
            <dt className="text-sm text-soft">{text.labelOf({ name, locale: language })}</dt>
            <dd className="max-w-measure" {...languageAttributes(language, locale)}>
              <TextDifference lines={lines} locale={locale} removedLabel={t("removed")} addedLabel={t("added")} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
