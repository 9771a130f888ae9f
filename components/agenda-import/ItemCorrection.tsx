import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { RichTextField } from "../rich-text-editor/RichTextField";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, SelectField, TextArea, TextField } from "../ui/fields";
import { CorrectionFrame } from "./CorrectionFrame";
import { itemValues } from "./import-form-values";
import { type LookProps, showField } from "./look-props";

interface Props extends LookProps {
  /** empty for a new item */
  number: string;
}

/** Corrects an item in one language, with its documents, or adds one; an existing one can be removed. */
export function ItemCorrection({ draft, locale, source, agenda, actions, number, address, checksOnly }: Props) {
  const t = getTranslator(locale, "imports");
  const editor = getTranslator(locale, "agendaEditor");
  const documents = getTranslator(locale, "documents");
  const { rows, ...values } = itemValues(agenda, number);
  const printed = printItemNumber(number, locale);
  const title = number === "" ? t("addItem") : t("correctNamed", { what: t("editItem", { number: printed }) });
  const language = { lang: source.locale, dir: directionOf(source.locale) };
  const ofDraft = { draftId: draft.id, version: String(draft.version) };
  const indexes = Array.from({ length: Number(rows) }, (_, index) => index);
  const kinds = DOCUMENT_KINDS.map((value) => ({ value, label: documents(`kinds.${value}`) }));
  const labels: Record<string, string> = {
    number: t("number"),
    title: t("itemTitle"),
    heading: editor("heading"),
    segment: editor("segment"),
    annotation: editor("annotation"),
    documentation: editor("documentation"),
  };
  for (const index of indexes) labels[`document-${index}-symbol`] = t("documentSymbol", { number: index + 1 });

  return (
    <>
      <CorrectionFrame
        action={actions.correctItem}
        locale={locale}
        title={title}
        values={values}
        hidden={{
          ...ofDraft,
          textLocale: source.locale,
          item: number,
          ...showField(checksOnly),
          ...Object.fromEntries(
            indexes.map((index) => [`document-${index}-was`, String(values[`document-${index}-was`])]),
          ),
        }}
        labels={labels}
        cancelHref={`${address()}#${number ? itemAnchor(number) : "items"}`}
      >
        <p className="mt-2 max-w-measure text-sm text-soft">
          {t("inLanguage", { language: languageName(source.locale, locale) })}
        </p>
        <TextField name="number" label={t("number")} hint={editor("numberHint")} dir="ltr" width="short" />
        <TextArea name="title" label={t("itemTitle")} rows={2} {...language} />
        <TextArea name="heading" label={editor("heading")} rows={2} {...language} />
        <TextArea name="segment" label={editor("segment")} hint={editor("segmentHint")} rows={1} {...language} />
        <ClientMessages locale={locale} namespaces={["richText"]}>
          <RichTextField name="annotation" label={editor("annotation")} rows={14} {...language} />
          <RichTextField name="documentation" label={editor("documentation")} rows={3} {...language} />
        </ClientMessages>
        <fieldset className="my-5">
          <legend className="font-semibold">{t("documents")}</legend>
          <p className="text-sm text-soft">{t("documentsHint")}</p>
          {indexes.map((index) => (
            <div
              key={index}
              className="grid gap-x-4 border-b border-rule sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)]"
            >
              <TextField
                name={`document-${index}-symbol`}
                label={t("documentSymbol", { number: index + 1 })}
                dir="ltr"
              />
              <TextField
                name={`document-${index}-title`}
                label={t("documentTitle", { number: index + 1 })}
                {...language}
              />
              <SelectField
                name={`document-${index}-kind`}
                label={t("documentKind", { number: index + 1 })}
                options={kinds}
              />
            </div>
          ))}
        </fieldset>
        <CheckboxGroup
          name="noDocumentExpected"
          label={editor("noDocument")}
          options={[{ value: "yes", label: t("noDocumentExpected") }]}
        />
      </CorrectionFrame>
      {number !== "" && (
        <ActionForm
          action={actions.removeItem}
          locale={locale}
          initial={{ ...ofDraft, item: number, text: source.locale }}
        >
          {["draftId", "version", "item", "text"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <Button look="quiet">{t("removeItem", { number: printed })}</Button>
        </ActionForm>
      )}
    </>
  );
}
