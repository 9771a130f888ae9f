import type { ListedAccount } from "@/app/_domain/accounts/queries";
import { listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { ACCOUNT_ORDERS, type AccountOrder, type AccountsPart } from "@/app/_vocabulary/accounts-part";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  accounts: ListedAccount[];
  part: AccountsPart;
  viewerId: string;
  locale: Locale;
}

/** On a phone the cells of a row flow, below the name. */
const CELL = "py-0.5 pe-4 leading-snug";
const LINE = "max-sm:w-full";

/** The accounts, one on a line: each column sorts, each name leads to the account. */
export function AccountsTable({ accounts, part, viewerId, locale }: Props) {
  const t = getTranslator(locale, "accounts");

  return (
    <table className="mt-2 w-full border-collapse text-start text-sm max-sm:block">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="sticky top-0 bg-paper text-soft max-sm:hidden">
        <tr className="border-b border-edge">
          {ACCOUNT_ORDERS.map((order) => (
            <SortingHead key={order} order={order} part={part} locale={locale} />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {accounts.map((account) => (
          <tr
            key={account.id}
            className="border-b border-rule align-baseline hover:bg-wash max-sm:block max-sm:py-2 *:max-sm:inline-block"
          >
            <th scope="row" className={`${CELL} ${LINE} text-start font-normal`}>
              <a href={paths.account(locale, account.id)} className="inline-block max-sm:py-3">
                <bdi>{account.name}</bdi>
              </a>
              {account.id === viewerId && <span className="text-soft"> ({t("you")})</span>}
            </th>
            <td className={CELL}>
              <bdi className="break-all text-soft">{account.email}</bdi>
            </td>
            <td className={CELL}>
              {t(`roles.${account.role}`)}
              {account.languages.length > 0 && ` · ${listLanguages(account.languages, locale)}`}
              {account.isHead && ` · ${t("head")}`}
            </td>
            <td className={`${CELL} ${account.state ? "" : "max-sm:hidden"}`}>
              <bdi>{account.state}</bdi>
            </td>
            <td className={CELL}>{statusText(account, locale)}</td>
            <td className={CELL}>
              <span className="sr-only sm:hidden">{t("lastSignIn")} </span>
              {account.lastSignInAt ? formatDay(dayOf(account.lastSignInAt, "UTC"), locale) : t("never")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Returns the status in words; of an invitation, whether its link still works. */
export function statusText({ status, linkUntil }: Pick<ListedAccount, "status" | "linkUntil">, locale: Locale): string {
  const t = getTranslator(locale, "accounts");

  return status === "invited" && !linkUntil ? t("invitationOver") : t(`statuses.${status}`);
}

function SortingHead({ order, part, locale }: { order: AccountOrder; part: AccountsPart; locale: Locale }) {
  const t = getTranslator(locale, "accounts");
  const isCurrent = order === (part.sort ?? "name");
  const { page: _page, ...filters } = part;

  return (
    <th
      scope="col"
      aria-sort={isCurrent ? (order === "lastSignIn" ? "descending" : "ascending") : undefined}
      className="py-1 pe-4 text-start font-semibold"
    >
      <a
        href={paths.accounts(locale, { ...filters, sort: order })}
        aria-label={t("sortBy", { column: t(order) })}
        className="inline-block py-1 text-soft no-underline hover:underline"
      >
        {t(order)}
        {isCurrent && <span aria-hidden="true"> {order === "lastSignIn" ? "↓" : "↑"}</span>}
      </a>
    </th>
  );
}
