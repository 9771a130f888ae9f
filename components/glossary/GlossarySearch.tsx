import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  treaties: { key: string; names: LocalizedText }[];
  /** the key of the one whose terms are listed */
  treaty: string | undefined;
  search: string;
  /** of the terms that are listed */
  count: number;
  locale: Locale;
}

const BOX = "min-h-9 border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** Chooses a treaty and searches its terms in every language. */
export function GlossarySearch({ treaties, treaty, search, count, locale }: Props) {
  const t = getTranslator(locale, "glossary");

  return (
    <form
      action={paths.secretariatGlossary(locale)}
      aria-label={t("search")}
      className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 text-sm"
    >
      <label className="flex flex-wrap items-center gap-x-2">
        <span className="text-soft">{t("treaty")}</span>
        <select name="treaty" defaultValue={treaty} className={`${BOX} max-w-72`}>
          {treaties.map(({ key, names }) => (
            <option key={key} value={key}>
              {pickText(names, locale)?.text ?? key}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-wrap items-center gap-x-2">
        <span className="text-soft">{t("search")}</span>
        <input type="search" name="q" dir="auto" defaultValue={search} maxLength={200} className={BOX} />
      </label>
      <button type="submit" className={`${BOX} cursor-pointer px-3 hover:bg-wash`}>
        {t("show")}
      </button>
      <span className="py-2 text-soft">{t("count", { count })}</span>
    </form>
  );
}
