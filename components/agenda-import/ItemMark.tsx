import type { ItemComparison } from "@/app/_domain/agenda-import/compare-with-meeting";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface MarkProps {
  mark: "new" | "changed" | "gone";
  locale: Locale;
}

/** Says that something is new, changed or gone against the meeting that exists. */
export function ChangeMark({ mark, locale }: MarkProps) {
  const look = mark === "new" ? "border-right" : mark === "gone" ? "border-wrong" : "border-note";

  return (
    <span className={`inline-block border px-1.5 text-sm font-normal ${look}`}>
      {getTranslator(locale, "imports")(`mark.${mark}`)}
    </span>
  );
}

interface Props {
  compared: ItemComparison | undefined;
  locale: Locale;
}

/** The mark of an item, and what it was. */
export function ItemMark({ compared, locale }: Props) {
  const t = getTranslator(locale, "imports");
  if (!compared) return null;
  const { before, changed, number } = compared;
  if (!before) return <ChangeMark mark="new" locale={locale} />;
  const isRenumbered = before.number !== number;
  if (!isRenumbered && changed.length === 0) return null;

  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-sm">
      <ChangeMark mark="changed" locale={locale} />
      <span>{changed.map((name) => t(`text.${name}`)).join(" · ")}</span>
      {isRenumbered && <span>{t("wasNumber", { number: printItemNumber(before.number, locale) })}</span>}
      {changed.includes("title") && before.title && <span dir="auto">{t("wasTitle", { title: before.title })}</span>}
    </p>
  );
}

interface ChoiceProps {
  action: FormAction;
  locale: Locale;
  /** the fields of the choice, without the choice */
  fields: { draftId: string; version: string; textLocale: Locale; item: string };
  takes: boolean;
}

/** Chooses between the text that people have edited and the document's. */
export function TextChoice({ action, locale, fields, takes }: ChoiceProps) {
  const t = getTranslator(locale, "imports");

  return (
    <ActionForm action={action} locale={locale} initial={{ ...fields }} className="my-3 border-s-4 border-note ps-4">
      {Object.keys(fields).map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <p className="mb-2">{takes ? t("takenText") : t("editedText")}</p>
      <Button look="quiet" name="choice" value={takes ? "keep" : "take"}>
        {takes ? t("keepText") : t("takeText")}
      </Button>
    </ActionForm>
  );
}
