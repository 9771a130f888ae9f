import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { TEXT_STATUSES } from "@/app/_vocabulary/text-status";
import { TRANSLATION_FORMATS } from "@/app/_vocabulary/translation-file";
import { Button } from "../ui/Button";
import { Checkbox, SelectField } from "../ui/fields";
import { formatName } from "./format-name";

/**
 * The operations on the ticked texts, at the foot of the window once one is ticked: their status is set, or they
 * are exported.
 */
export function TextBulkActions({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "translations");
  const statuses = TEXT_STATUSES.map((value) => ({ value, label: t(`statusChoices.${value}`) }));
  const formats = TRANSLATION_FORMATS.map((value) => ({ value, label: formatName(value, locale) }));

  return (
    <section
      aria-labelledby="bulk"
      data-stays-below=""
      className="with-ticked z-10 mt-4 flex flex-wrap items-end gap-x-6 border-t-2 border-edge bg-paper py-2 text-sm *:my-1 sm:sticky sm:bottom-0"
    >
      <h2 id="bulk" className="basis-full text-base font-semibold">
        {t("bulk.title")}
      </h2>
      <SelectField name="status" label={t("bulk.status")} options={statuses} empty={t("bulk.statusStays")} />
      <Checkbox name="follows" option={{ value: "yes", label: t("bulk.follows") }} />
      <span>
        <Button look="quiet" name="setStatuses" value="1">
          {t("bulk.set")}
        </Button>
      </span>
      <div className="flex flex-wrap items-end gap-x-6 *:my-0">
        <SelectField name="format" label={t("files.format")} options={formats} />
        <Button look="quiet" name="exportTexts" value="1">
          {t("bulk.export")}
        </Button>
      </div>
    </section>
  );
}
