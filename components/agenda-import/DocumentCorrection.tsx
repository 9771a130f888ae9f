import type { ListedDocument } from "@/app/_domain/agenda-import/listed-documents";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf } from "@/app/_vocabulary/locales";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, SelectField, TextField } from "../ui/fields";
import { CorrectionFrame } from "./CorrectionFrame";
import { documentValues } from "./import-form-values";
import { type LookProps, showField } from "./look-props";

interface Props extends LookProps {
  /** undefined for a new document */
  document: ListedDocument | undefined;
}

/** Corrects a listed document, or adds one; an existing one can be removed. */
export function DocumentCorrection({ draft, locale, source, agenda, actions, document, address, checksOnly }: Props) {
  const t = getTranslator(locale, "imports");
  const kinds = getTranslator(locale, "documents");
  const { rows, ...values } = documentValues(document);
  const symbol = document ? printSymbol(document.symbol) : "";
  const ofDraft = { draftId: draft.id, version: String(draft.version) };
  const items = agenda.items.map(({ number, title }) => ({
    value: number,
    label: `${printItemNumber(number, source.locale)} ${title}`.slice(0, 80),
  }));
  const places = Array.from({ length: Number(rows) }, (_, index) => ({
    name: `item-${index}-number`,
    label: t(index === 0 ? "underItem" : "alsoUnderItem"),
  }));

  return (
    <>
      <CorrectionFrame
        action={actions.correctDocument}
        locale={locale}
        title={document ? t("correctNamed", { what: t("editDocument", { symbol }) }) : t("addDocument")}
        values={values}
        hidden={{ ...ofDraft, textLocale: source.locale, document: document?.symbol ?? "", ...showField(checksOnly) }}
        labels={{
          symbol: t("symbol"),
          title: t("itemTitle"),
          kind: t("kind"),
          ...Object.fromEntries(places.map(({ name, label }) => [name, label])),
        }}
        cancelHref={`${address()}#documents`}
      >
        <p className="mt-2 max-w-measure text-sm text-soft">
          {t("documentInLanguage", { language: languageName(source.locale, locale) })}
        </p>
        <TextField name="symbol" label={t("symbol")} dir="ltr" />
        <TextField name="title" label={t("itemTitle")} lang={source.locale} dir={directionOf(source.locale)} />
        <SelectField
          name="kind"
          label={t("kind")}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: kinds(`kinds.${value}`) }))}
        />
        {places.map(({ name, label }) => (
          <SelectField key={name} name={name} label={label} options={items} empty={t("noItem")} />
        ))}
      </CorrectionFrame>
      {document && (
        <ActionForm
          action={actions.removeDocument}
          locale={locale}
          initial={{ ...ofDraft, document: document.symbol, text: source.locale }}
        >
          {["draftId", "version", "document", "text"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <Button look="quiet">{t("removeDocument", { symbol })}</Button>
        </ActionForm>
      )}
    </>
  );
}
