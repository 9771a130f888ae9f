import type { getItemToEdit, listEarlierTexts } from "@/app/_domain/agenda/edit-queries";
import type { ItemFormValues } from "@/app/_domain/agenda/form-values";
import type { OpenCheck } from "@/app/_domain/agenda-import/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths, previewAddress } from "@/app/_vocabulary/paths";
import type { Revision } from "@/app/_vocabulary/revisions";
import { ClientMessages } from "../layout/ClientMessages";
import { type EditorText, openedText, typedValues } from "../open-texts/editor-text";
import { UnsavedTextNotice } from "../open-texts/UnsavedTextNotice";
import { Notice } from "../ui/Notice";
import { describeLastChange } from "./describe-change";
import { EarlierTexts } from "./EarlierTexts";
import { ItemForm } from "./ItemForm";
import { ITEM_FIELDS, lookOf } from "./item-fields";
import type { ItemFormAction } from "./item-form-state";
import { TextChecks } from "./TextChecks";
import { TextLanguages } from "./TextLanguages";

type Item = Awaited<ReturnType<typeof getItemToEdit>>;

type EarlierText = Awaited<ReturnType<typeof listEarlierTexts>>[number];

interface Props {
  action: ItemFormAction;
  locale: Locale;
  /** the language of the text */
  text: Locale;
  meetingKey: string;
  item: Item;
  /** the earlier texts, newest first */
  earlier: EarlierText[];
  /** the one that the form is filled with, in place of the present text */
  restored: (Revision & { formValues: ItemFormValues }) | undefined;
  open: EditorText;
  /** what of the meeting that it was cloned from is yet to be checked in it */
  checks: OpenCheck[];
}

/** An item in one language: its languages, its last change, its form, its earlier texts. */
export function ItemEditor({ action, locale, text, meetingKey, item, earlier, restored, open, checks }: Props) {
  const t = getTranslator(locale, "agendaEditor");
  const zone = item.timeZone;
  const href = (other: Locale) => paths.secretariatItem(locale, { meeting: meetingKey, item: item.id, text: other });
  const formValues: ItemFormValues = restored?.formValues ?? item.formValues;

  return (
    <>
      <p className="mt-1 flex flex-wrap gap-x-6">
        <a href={paths.secretariatAgenda(locale, meetingKey)}>{t("back")}</a>
        <a href={paths.secretariatTranslation(locale, { meeting: meetingKey, item: item.id, text })}>
          {getTranslator(locale, "translations")("beside")}
        </a>
        <a href={paths.secretariatItemHistory(locale, { meeting: meetingKey, item: item.id, text })}>
          {getTranslator(locale, "textHistory")("link")}
        </a>
        <a href={previewAddress(paths.agenda(text, meetingKey, { item: item.formValues.number }))}>{t("publicItem")}</a>
      </p>
      <TextLanguages current={text} href={href} label={t("languages")} />
      <p className="text-sm text-soft">
        {item.changed ? describeLastChange(item.changed, { namespace: "agendaEditor", locale, zone }) : t("noText")}
      </p>
      <TextChecks checks={checks} values={formValues} meetingKey={meetingKey} text={text} locale={locale} />
      {restored && <Notice kind="note">{t("holdsEarlier", { number: restored.number })}</Notice>}
      <ClientMessages locale={locale} namespaces={["agendaEditor", "agenda", "merging", "richText", "translations"]}>
        {open.unsaved && (
          <UnsavedTextNotice
            {...{ ...open, unsaved: open.unsaved, locale, zone }}
            fields={ITEM_FIELDS.flatMap((name) => {
              const value = item.formValues[name];
              return typeof value === "string" ? [{ name, language: text, label: t(lookOf(name).label), value }] : [];
            })}
            continueHref={paths.secretariatItem(
              locale,
              { meeting: meetingKey, item: item.id, text },
              { typed: open.unsaved.page },
            )}
          />
        )}
        <ItemForm
          key={text}
          action={action}
          text={text}
          meetingKey={meetingKey}
          item={{ ...item, formValues }}
          opened={openedText(open, locale)}
          typed={typedValues(open)}
        />
      </ClientMessages>
      <EarlierTexts earlier={earlier} locale={locale} text={text} meetingKey={meetingKey} item={item} />
    </>
  );
}
