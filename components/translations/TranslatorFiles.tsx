import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { TRANSLATION_FORMATS } from "@/app/_vocabulary/translation-file";
import { formatName } from "./format-name";

interface Props {
  meetingKey: string;
  locale: Locale;
  source: Locale;
  /** those into which the viewer translates */
  languages: readonly Locale[];
}

const BOX = "min-h-9 border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** The texts as files for translators, and the way back. */
export function TranslatorFiles({ meetingKey, locale, source, languages }: Props) {
  const t = getTranslator(locale, "translations");
  const choices = [
    { name: "language", label: t("language"), options: languages.map((each) => [each, languageName(each, locale)]) },
    {
      name: "format",
      label: t("files.format"),
      options: TRANSLATION_FORMATS.map((each) => [each, formatName(each, locale)]),
    },
  ];

  return (
    <section aria-labelledby="translator-files" className="mt-8 border-t border-rule pt-3">
      <h2 id="translator-files" className="text-lg">
        {t("files.title")}
      </h2>
      <p className="max-w-measure text-sm text-soft">
        {t("files.exportHelp", { source: languageName(source, locale) })}
      </p>
      <form
        action={paths.translationFile(locale, meetingKey)}
        className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2 text-sm"
      >
        {choices.map(({ name, label, options }) => (
          <label key={name} className="flex flex-wrap items-center gap-x-2">
            <span className="text-soft">{label}</span>
            <select name={name} className={`${BOX} max-w-56`}>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className={`${BOX} cursor-pointer px-3 hover:bg-wash`}>
          {t("files.export")}
        </button>
      </form>
      <p className="mt-4 max-w-measure text-sm text-soft">{t("files.importHelp")}</p>
      <form
        action={paths.translationsUpload(locale, meetingKey)}
        method="post"
        encType="multipart/form-data"
        className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2 text-sm"
      >
        <label className="flex flex-wrap items-center gap-x-2">
          <span className="text-soft">{t("files.file")}</span>
          <input
            type="file"
            name="file"
            accept=".docx,.xlf,.xliff,application/xliff+xml"
            required
            className="max-w-full"
          />
        </label>
        <button type="submit" className={`${BOX} cursor-pointer px-3 hover:bg-wash`}>
          {t("files.import")}
        </button>
      </form>
    </section>
  );
}
