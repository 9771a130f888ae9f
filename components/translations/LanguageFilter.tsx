import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { LanguageView } from "./language-view";

interface Props {
  view: LanguageView;
  meetingKey: string;
  locale: Locale;
}

const BOX = "min-h-9 border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** Chooses which texts are listed, and in which language. */
export function LanguageFilter({ view, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "translations");
  const filters = [
    {
      name: "show",
      label: t("filter"),
      value: view.show,
      all: t("all"),
      options: [
        { value: "needed", label: t("needed") },
        { value: "drafts", label: t("drafts") },
      ],
    },
    {
      name: "language",
      label: t("language"),
      value: view.language,
      all: t("everyLanguage"),
      options: languageOptions(locale),
    },
  ];

  return (
    <form
      action={paths.secretariatLanguages(locale, meetingKey)}
      aria-label={t("filter")}
      className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 text-sm"
    >
      {filters.map(({ name, label, value, all, options }) => (
        <label key={name} className="flex flex-wrap items-center gap-x-2">
          <span className="text-soft">{label}</span>
          <select name={name} defaultValue={value ?? ""} className={`${BOX} max-w-56`}>
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className={`${BOX} cursor-pointer px-3 hover:bg-wash`}>
        {t("apply")}
      </button>
    </form>
  );
}
