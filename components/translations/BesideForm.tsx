import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  /** the address of the page without its query */
  address: string;
  /** the languages that can be shown: those with a text */
  languages: readonly Locale[];
  beside: readonly Locale[];
  locale: Locale;
}

/** Chooses the further languages that are shown beside a text. */
export function BesideForm({ address, languages, beside, locale }: Props) {
  const t = getTranslator(locale, "translations");
  if (languages.length === 0) return null;

  return (
    <form action={address} className="mt-2 text-sm">
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <legend className="float-start pe-4 text-soft">{t("columns")}</legend>
        {languages.map((each) => (
          <label key={each} className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name="beside"
              value={each}
              defaultChecked={beside.includes(each)}
              className="size-5 accent-accent"
            />
            {languageName(each, locale)}
          </label>
        ))}
        <button
          type="submit"
          className="min-h-9 cursor-pointer border border-edge bg-paper px-3 text-ink hover:bg-wash pointer-coarse:min-h-11"
        >
          {t("showColumns")}
        </button>
      </fieldset>
    </form>
  );
}
