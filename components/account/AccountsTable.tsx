import type { listAccounts } from "@/app/_domain/accounts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { ColumnHeads } from "../ui/ColumnHeads";
import { DoneNotice } from "../ui/DoneNotice";

type Account = Awaited<ReturnType<typeof listAccounts>>[number];

export const ACCOUNT_OPERATIONS = ["disable", "enable", "endSessions"] as const;

type AccountOperation = (typeof ACCOUNT_OPERATIONS)[number];

interface Props {
  accounts: Account[];
  viewerId: string;
  locale: Locale;
  actions: Record<AccountOperation, FormAction>;
  /** the operation that was just done, and the id of its account */
  completed: { done: AccountOperation; at?: string } | undefined;
}

/** Every account with its role, its status and its operations. */
export function AccountsTable({ accounts, viewerId, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "accounts");
  const completedText = completed && t(`${completed.done}Done`);

  return (
    <table className="mt-6 w-full border-collapse text-start max-sm:block">
      <caption className="sr-only">{t("title")}</caption>
      <ColumnHeads heads={[t("account"), t("role"), t("status"), t("actions")]} />
      <tbody className="max-sm:block">
        {accounts.map((account) => (
          <tr key={account.id} className="border-b border-rule align-top max-sm:block max-sm:py-3 *:max-sm:block">
            <th scope="row" className="py-2 pe-6 text-start font-normal max-sm:py-0">
              <bdi className="font-semibold">{account.name}</bdi>
              <br />
              <bdi className="text-sm text-soft break-all">{account.email}</bdi>
            </th>
            <td className="py-2 pe-6 max-sm:py-0">
              {t(`roles.${account.role}`)} {account.state && <bdi>({account.state})</bdi>}
            </td>
            <td className="py-2 pe-6 max-sm:py-0">
              {account.disabledAt ? <strong>{t("disabled")}</strong> : t("active")}
              <br />
              <span className="text-sm text-soft">{t("openSessions", { count: account.openSessions })}</span>
            </td>
            <td className="py-2 max-sm:py-0">
              {account.id === viewerId ? (
                <span className="text-soft">{t("you")}</span>
              ) : (
                <Operations account={account} locale={locale} actions={actions} />
              )}
              {completed?.at === account.id && <DoneNotice key={completedText}>{completedText}</DoneNotice>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Operations({ account, locale, actions }: Pick<Props, "locale" | "actions"> & { account: Account }) {
  const t = getTranslator(locale, "accounts");
  const operations: AccountOperation[] = account.disabledAt
    ? ["enable"]
    : account.openSessions > 0
      ? ["endSessions", "disable"]
      : ["disable"];

  return (
    <div className="flex flex-wrap gap-2">
      {operations.map((operation) => (
        <ActionForm key={operation} action={actions[operation]} locale={locale}>
          <input type="hidden" name="accountId" value={account.id} />
          <Button look="quiet">
            {t(operation)}
            <span className="sr-only"> {account.email}</span>
          </Button>
        </ActionForm>
      ))}
    </div>
  );
}
