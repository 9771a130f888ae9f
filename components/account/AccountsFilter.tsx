import { getTranslator } from "@/app/_i18n/translator";
import { ACCOUNT_ORDERS, ACCOUNT_STATUSES, type AccountsPart } from "@/app/_vocabulary/accounts-part";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Option } from "../ui/fields";
import { roleOptions } from "./account-fields";

interface Props {
  part: AccountsPart;
  states: Option[];
  /** the number of accounts that match */
  total: number;
  locale: Locale;
}

const BOX = "mt-1 block min-h-11 w-full border border-edge bg-paper px-2 sm:min-h-9";

/** Filters the accounts by name, role, State and status. */
export function AccountsFilter({ part, states, total, locale }: Props) {
  const t = getTranslator(locale, "accounts");
  const statuses = ACCOUNT_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }));
  const isFiltered = part.q || part.role || part.state || part.status;

  return (
    <form className="flex flex-wrap items-end gap-x-3 gap-y-1 text-sm max-sm:grid max-sm:w-full max-sm:grid-cols-2">
      <label className="max-sm:col-span-2 sm:w-48">
        {t("search")}
        <input name="q" type="search" defaultValue={part.q} dir="auto" className={BOX} />
      </label>
      <Choice name="role" label={t("role")} options={roleOptions(t)} chosen={part.role} all={t("all")} />
      <Choice name="state" label={t("state")} options={states} chosen={part.state} all={t("all")} />
      <Choice name="status" label={t("status")} options={statuses} chosen={part.status} all={t("all")} />
      {/* On a wide screen the heads of the columns sort. */}
      <label className="sm:hidden">
        {t("order")}
        <select name="sort" defaultValue={part.sort ?? "name"} className={BOX}>
          {ACCOUNT_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(order)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        className="min-h-11 cursor-pointer border border-edge bg-paper px-4 hover:bg-wash sm:min-h-9"
      >
        {t("filter")}
      </button>
      <p role="status" className="py-2 text-soft max-sm:col-span-2">
        {t("found", { count: total })}{" "}
        {isFiltered && <a href={paths.accounts(locale, { sort: part.sort })}>{t("showAll")}</a>}
      </p>
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
    <label className="sm:max-w-40">
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
