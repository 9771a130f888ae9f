import { getTranslator } from "@/app/_i18n/translator";
import { ACCOUNT_STATUSES, type AccountsPart } from "@/app/_vocabulary/accounts-part";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Option } from "../ui/fields";
import { roleOptions } from "./account-fields";

interface Props {
  part: AccountsPart;
  states: Option[];
  locale: Locale;
}

const BOX = "mt-1 block min-h-11 w-full border border-edge bg-paper px-2 sm:min-h-9";

/** Filters the accounts by name, role, State and status. */
export function AccountsFilter({ part, states, locale }: Props) {
  const t = getTranslator(locale, "accounts");
  const statuses = ACCOUNT_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }));
  const isFiltered = part.q || part.role || part.state || part.status;

  return (
    <form className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 text-sm">
      <label className="grow sm:max-w-64">
        {t("search")}
        <input name="q" type="search" defaultValue={part.q} dir="auto" className={BOX} />
      </label>
      <Choice name="role" label={t("role")} options={roleOptions(t)} chosen={part.role} all={t("all")} />
      <Choice name="state" label={t("state")} options={states} chosen={part.state} all={t("all")} />
      <Choice name="status" label={t("status")} options={statuses} chosen={part.status} all={t("all")} />
      {part.sort && <input type="hidden" name="sort" value={part.sort} />}
      <button
        type="submit"
        className="min-h-11 cursor-pointer border border-edge bg-paper px-4 hover:bg-wash sm:min-h-9"
      >
        {t("filter")}
      </button>
      {isFiltered && (
        <a href={paths.accounts(locale, { sort: part.sort })} className="py-2">
          {t("showAll")}
        </a>
      )}
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: Option[];
  chosen: string | undefined;
  all: string;
}

function Choice({ name, label, options, chosen, all }: ChoiceProps) {
  return (
    <label className="max-sm:w-full sm:max-w-48">
      {label}
      <select name={name} defaultValue={chosen ?? ""} className={BOX}>
        <option value="">{all}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
