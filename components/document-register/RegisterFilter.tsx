import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Option } from "../ui/fields";
import {
  ANY_LANGUAGE,
  DUE_FILTERS,
  type ListedDocument,
  listedItems,
  NO_ITEM,
  type RegisterView,
} from "./register-view";

interface Props {
  documents: ListedDocument[];
  view: RegisterView;
  meetingKey: string;
  locale: Locale;
}

const BOX = "min-h-9 border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** Filters the register by kind, item, missing language and deadline. */
export function RegisterFilter({ documents, view, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const filters: { name: string; label: string; value: string | undefined; options: Option[] }[] = [
    {
      name: "kind",
      label: words("filters.kind"),
      value: view.kind,
      options: DOCUMENT_KINDS.filter((kind) => documents.some((document) => document.kind === kind)).map((value) => ({
        value,
        label: words(`kinds.${value}`),
      })),
    },
    {
      name: "item",
      label: words("filters.item"),
      value: view.item,
      options: [
        ...listedItems(documents).map((value) => ({ value, label: printItemNumber(value, locale) })),
        { value: NO_ITEM, label: words("wholeMeeting") },
      ],
    },
    {
      name: "missing",
      label: t("missing"),
      value: view.missing,
      options: [
        { value: ANY_LANGUAGE, label: t("anyLanguage") },
        ...LOCALES.map((value) => ({ value, label: languageName(value, locale) })),
      ],
    },
  ];
  if (documents.some(({ timing }) => timing))
    filters.push({
      name: "due",
      label: t("due.label"),
      value: view.due,
      options: DUE_FILTERS.map((value) => ({ value, label: t(`due.${value}`) })),
    });
  const address = paths.secretariatDocuments(locale, meetingKey);
  const isFiltered = filters.some(({ value }) => value);

  return (
    <form
      action={address}
      aria-label={words("filters.label")}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm max-sm:grid max-sm:grid-cols-2"
    >
      {view.column !== "symbol" || view.descending ? (
        <input type="hidden" name="sort" value={view.descending ? `${view.column} down` : view.column} />
      ) : null}
      {filters.map(({ name, label, value, options }) => (
        <label key={name} className="items-center gap-x-2 sm:flex">
          <span className="text-soft">{label}</span>
          <select name={name} defaultValue={value ?? ""} className={`${BOX} max-sm:w-full sm:max-w-44`}>
            <option value="">{words("filters.all")}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className={`${BOX} cursor-pointer px-3 hover:bg-wash`}>
        {t("filter")}
      </button>
      {isFiltered && (
        <a href={address} className="py-1">
          {words("filters.back")}
        </a>
      )}
    </form>
  );
}
