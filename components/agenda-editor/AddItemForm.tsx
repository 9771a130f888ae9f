import type { ItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, type Option, SelectField, TextField } from "../ui/fields";

interface Props {
  action: FormAction;
  items: ItemToEdit[];
  meeting: { key: string; original: Locale | undefined };
  locale: Locale;
}

/** Adds an item with its title: at the end, or after or under another one. */
export function AddItemForm({ action, items, meeting, locale }: Props) {
  const t = getTranslator(locale, "agendaEditor");
  const languages = LOCALES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }));

  return (
    <section className="mt-10 border-t border-rule pt-4" aria-labelledby="add">
      <h2 id="add" className="text-xl font-semibold">
        {t("add")}
      </h2>
      <ActionForm
        action={action}
        locale={locale}
        labels={{ title: t("titleLabel"), position: t("place") }}
        initial={{ meetingKey: meeting.key, textLocale: meeting.original ?? locale, position: "end", title: "" }}
      >
        <HiddenField name="meetingKey" />
        <div className="grid items-end gap-x-6 *:my-2 lg:grid-cols-[minmax(0,2fr)_12rem_minmax(0,1fr)_auto]">
          <TextField name="title" label={t("titleLabel")} required />
          <SelectField name="textLocale" label={t("languages")} options={languages} />
          <SelectField name="position" label={t("place")} options={placeOptions(items, locale)} />
          <div>
            <Button>{t("addButton")}</Button>
          </div>
        </div>
      </ActionForm>
    </section>
  );
}

function placeOptions(items: ItemToEdit[], locale: Locale): Option[] {
  const t = getTranslator(locale, "agendaEditor");
  const places = items.flatMap(({ id, number, texts }) => {
    const titles = Object.fromEntries(Object.entries(texts).map(([text, { title }]) => [text, title]));
    const item = {
      number: isolateText(printItemNumber(number, locale)),
      title: isolateText(pickText(titles, locale)?.text ?? "–"),
    };

    return [
      { value: `after ${id}`, label: t("placeAfter", item) },
      { value: `under ${id}`, label: t("placeUnder", item) },
    ];
  });

  return [{ value: "end", label: t("placeEnd") }, ...places];
}
