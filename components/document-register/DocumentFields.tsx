import type { ItemToList } from "@/app/_domain/documents/register-queries";
import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import type { DueDays } from "@/app/_vocabulary/document-deadlines";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import type { Locale } from "@/app/_vocabulary/locales";
import { CheckboxGroup, SelectField, TextField } from "../ui/fields";
import { LanguageFieldset } from "../ui/LanguageFields";
import { DeadlineFields } from "./DeadlineFields";
import { itemOptions } from "./document-values";

interface Props {
  items: ItemToList[];
  /** a file is issued under the symbol: it stays */
  isIssued: boolean;
  /** only staff see the document: its distribution is still chosen here */
  isReserved: boolean;
  /** the days of the deadlines that the time of the meeting suggests */
  proposed: DueDays;
  locale: Locale;
}

/** The details of a document: symbol, titles, kind, distribution, original language, dates and items. */
export function DocumentFields({ items, isIssued, isReserved, proposed, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");

  return (
    <>
      <div className="grid items-end gap-x-8 *:my-2 sm:grid-cols-2 lg:grid-cols-4">
        <div className="*:my-0 sm:col-span-2">
          <TextField
            name="symbol"
            label={t("columns.symbol")}
            hint={t(isIssued ? "symbolIssuedHint" : "symbolHint")}
            dir="ltr"
            readOnly={isIssued}
            required
          />
        </div>
        <div className={isReserved ? "*:my-0" : "*:my-0 sm:col-span-2"}>
          <SelectField
            name="kind"
            label={words("kind")}
            options={DOCUMENT_KINDS.map((value) => ({ value, label: words(`kinds.${value}`) }))}
          />
        </div>
        {isReserved && (
          <SelectField
            name="distribution"
            label={words("distribution")}
            options={DISTRIBUTIONS.map((value) => ({ value, label: words(`distributions.${value}`) }))}
          />
        )}
      </div>
      <LanguageFieldset prefix="title" legend={t("titles")} hint={t("titlesHint")} locale={locale} />
      <div className="grid gap-x-8 *:my-2 sm:grid-cols-2 lg:grid-cols-4">
        <TextField name="issuedOn" label={t("printedDate")} type="date" dir="ltr" />
        <SelectField
          name="originalLanguage"
          label={words("original")}
          options={languageOptions(locale)}
          empty={words("undated")}
        />
      </div>
      <DeadlineFields proposed={proposed} locale={locale} />
      {items.length > 0 && <CheckboxGroup name="items" label={t("listedUnder")} options={itemOptions(items, locale)} />}
    </>
  );
}
