import type { CheckedTranslation } from "@/app/_domain/translations/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { DifferenceList } from "./DifferenceList";

interface Props {
  checked: CheckedTranslation[];
  meetingKey: string;
  locale: Locale;
}

/** The texts of an agenda that differ from their sources in numbers, dates, symbols, footnotes or paragraphs. */
export function DifferenceTable({ checked, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "translations");
  if (checked.length === 0) return <p className="mt-4">{t("checks.none")}</p>;

  return (
    <section aria-labelledby="differences" className="mt-4">
      <h2 id="differences" className="text-lg">
        {t("checks.title")}
      </h2>
      <p className="max-w-measure text-sm text-soft">{t("checks.intro")}</p>
      <ul className="mt-2">
        {checked.map(({ itemId, number, language, differences }) => (
          <li
            key={`${itemId} ${language}`}
            className="grid gap-x-6 border-t border-rule py-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <a
              href={paths.secretariatTranslation(locale, { meeting: meetingKey, item: itemId, text: language })}
              className="inline-block min-h-6 pointer-coarse:py-2"
            >
              {t("translate", { number: printItemNumber(number, locale), language: languageName(language, locale) })}
            </a>
            <DifferenceList differences={differences} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
