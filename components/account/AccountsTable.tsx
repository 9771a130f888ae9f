import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { ColumnHeads } from "../ui/ColumnHeads";
import { DoneNotice } from "../ui/DoneNotice";

interface Account {
  id: string;
  email: string;
  name: string;
  role: string;
  state: string | null;
  disabledAt: Date | null;
  openSessions: number;
}

export interface AccountsWords {
  caption: string;
  account: string;
  role: string;
  standing: string;
  deeds: string;
  active: string;
  disabled: string;
  you: string;
  disable: string;
  enable: string;
  endSessions: string;
  roleName: (role: string) => string;
  openSessions: (count: number) => string;
}

interface Props {
  accounts: Account[];
  viewerId: string;
  locale: Locale;
  actions: Record<"disable" | "enable" | "endSessions", FormAction>;
  /** what was just done with one of them */
  just: { accountId: string; text: string } | "" | undefined;
  words: AccountsWords;
}

/** Every account, what it is, and what can be done with it. */
export function AccountsTable({ accounts, viewerId, locale, actions, just, words }: Props) {
  return (
    <table className="mt-6 w-full border-collapse text-start max-sm:block">
      <caption className="sr-only">{words.caption}</caption>
      <ColumnHeads heads={[words.account, words.role, words.standing, words.deeds]} />
      <tbody className="max-sm:block">
        {accounts.map((account) => (
          <tr key={account.id} className="border-b border-rule align-top max-sm:block max-sm:py-3 *:max-sm:block">
            <th scope="row" className="py-2 pe-6 text-start font-normal max-sm:py-0">
              <bdi className="font-semibold">{account.name}</bdi>
              <br />
              <bdi className="text-sm text-soft break-all">{account.email}</bdi>
            </th>
            <td className="py-2 pe-6 max-sm:py-0">
              {words.roleName(account.role)} {account.state && <bdi>({account.state})</bdi>}
            </td>
            <td className="py-2 pe-6 max-sm:py-0">
              {account.disabledAt ? <strong>{words.disabled}</strong> : words.active}
              <br />
              <span className="text-sm text-soft">{words.openSessions(account.openSessions)}</span>
            </td>
            <td className="py-2 max-sm:py-0">
              {account.id === viewerId ? (
                <span className="text-soft">{words.you}</span>
              ) : (
                <Deeds account={account} locale={locale} actions={actions} words={words} />
              )}
              {just && just.accountId === account.id && <DoneNotice key={just.text}>{just.text}</DoneNotice>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deeds({
  account,
  locale,
  actions,
  words,
}: Pick<Props, "locale" | "actions" | "words"> & { account: Account }) {
  const deeds = account.disabledAt
    ? (["enable"] as const)
    : ([...(account.openSessions > 0 ? (["endSessions"] as const) : []), "disable"] as const);

  return (
    <div className="flex flex-wrap gap-2">
      {deeds.map((deed) => (
        <ActionForm key={deed} action={actions[deed]} locale={locale}>
          <input type="hidden" name="accountId" value={account.id} />
          <Button look="quiet">
            {words[deed]}
            <span className="sr-only"> {account.email}</span>
          </Button>
        </ActionForm>
      ))}
    </div>
  );
}
