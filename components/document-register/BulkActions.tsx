import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { NO_DUE_DAYS } from "@/app/_vocabulary/document-deadlines";
import type { Locale } from "@/app/_vocabulary/locales";
import { Button } from "../ui/Button";
import { CheckboxGroup } from "../ui/fields";
import { DeadlineFields } from "./DeadlineFields";

/** The operation on the ticked documents: their deadlines are set, or their translation is noted. */
export function BulkActions({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "documentRegister");

  return (
    <section aria-labelledby="bulk" className="mt-6 border-t border-edge pt-3">
      <h2 id="bulk" className="text-lg font-semibold">
        {t("bulk.title")}
      </h2>
      <DeadlineFields proposed={NO_DUE_DAYS} locale={locale} />
      <p className="text-sm text-soft">{t("bulk.emptyStays")}</p>
      <p className="mt-2">
        <Button look="secondary" name="setDeadlines" value="1">
          {t("bulk.setDeadlines")}
        </Button>
      </p>
      <div className="mt-4 [&_fieldset]:my-2 [&_label]:me-6 [&_label]:inline-flex">
        <CheckboxGroup name="languages" label={t("bulk.languages")} options={languageOptions(locale)} />
      </div>
      <p className="mt-2">
        <Button look="secondary" name="noteTranslations" value="1">
          {t("bulk.noteTranslations")}
        </Button>
      </p>
    </section>
  );
}
