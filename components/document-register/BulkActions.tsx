import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { NO_DUE_DAYS } from "@/app/_vocabulary/document-deadlines";
import type { Locale } from "@/app/_vocabulary/locales";
import { Button } from "../ui/Button";
import { CheckboxGroup } from "../ui/fields";
import { DeadlineFields } from "./DeadlineFields";

/**
 * The operations on the ticked documents, at the foot of the window once one is ticked: their
 * deadlines are set, or their translation is noted.
 */
export function BulkActions({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "documentRegister");

  return (
    <section
      aria-labelledby="bulk"
      data-stays-below=""
      className="with-ticked z-10 mt-4 border-t-2 border-edge bg-paper py-2 text-sm sm:sticky sm:bottom-0"
    >
      <h2 id="bulk" className="inline text-base font-semibold">
        {t("bulk.title")}
      </h2>{" "}
      <span className="text-soft">{t("bulk.emptyStays")}</span>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-1 [&_fieldset]:mt-0 [&_fieldset>p]:hidden [&_legend]:sr-only">
        <div className="grow">
          <DeadlineFields proposed={NO_DUE_DAYS} locale={locale} />
        </div>
        <span className="mb-2">
          <Button look="quiet" name="setDeadlines" value="1">
            {t("bulk.setDeadlines")}
          </Button>
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 [&_fieldset]:my-0 [&_label]:me-5 [&_label]:inline-flex [&_legend]:float-start [&_legend]:me-5 [&_legend]:py-1">
        <CheckboxGroup name="languages" label={t("bulk.languages")} options={languageOptions(locale)} />
        <Button look="quiet" name="noteTranslations" value="1">
          {t("bulk.noteTranslations")}
        </Button>
      </div>
    </section>
  );
}
