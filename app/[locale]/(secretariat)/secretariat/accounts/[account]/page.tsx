import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { getAccount } from "@/app/_domain/accounts/queries";
import { listStates } from "@/app/_domain/delegations/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { isolateText } from "@/app/_vocabulary/direction";
import { isId } from "@/app/_vocabulary/ids";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AccountForm } from "@/components/account/AccountForm";
import { AccountOperations } from "@/components/account/AccountOperations";
import { statusText } from "@/components/account/AccountsTable";
import { CONFIRMED_OPERATIONS, isStillDone } from "@/components/account/is-still-done";
import { stateOptions } from "@/components/account/state-options";
import { ClientMessages } from "@/components/layout/ClientMessages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { momentText } from "@/components/ui/Moment";
import {
  changeAccountAction,
  disableAccountAction,
  enableAccountAction,
  endSessionsAction,
  revokeLinksAction,
  sendLinkAction,
} from "../actions";

type Props = PageProps<"/[locale]/secretariat/accounts/[account]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "accounts")("title") };
}

/** One account: its person, its link, its sessions and its status. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale: segment, account: accountId } = await params;
  const locale = localeOf(segment);
  const context = await getStaffContext(locale, paths.account(locale, accountId));
  if (!canManageAccounts(context.viewer) || !isId(accountId)) notFound();
  const account = await orNotFound(getAccount(context, accountId));
  const states = stateOptions(await listStates(context), locale);
  const completed = justDone(await searchParams, CONFIRMED_OPERATIONS);
  const t = getTranslator(locale, "accounts");
  const lastSignIn = account.lastSignInAt ? momentText({ at: account.lastSignInAt, locale, zone: "UTC" }) : t("never");

  return (
    <StaffFrame
      {...(await getStaffFrame(context, locale))}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.account(other, accountId)}
      current="accounts"
      title={account.name}
    >
      <p className="mt-2 text-sm text-soft print:hidden">
        {statusText(account, locale)} · {t("lastSignInOn", { when: lastSignIn })} ·{" "}
        <a href={paths.accounts(locale)}>{t("allAccounts")}</a>
      </p>
      {completed && isStillDone(completed.done, account) && (
        <DoneNotice key={`${completed.done} ${account.linkUntil?.getTime()}`}>
          {t(`${completed.done}Done`, { name: isolateText(account.name), email: isolateText(account.email) })}
        </DoneNotice>
      )}
      <ClientMessages locale={locale} namespaces={["accounts"]}>
        <div className="print:hidden">
          <AccountForm action={changeAccountAction} locale={locale} account={account} states={states} />
        </div>
        {account.id === context.viewer.accountId ? (
          <p className="mt-6">
            <a href={paths.ownAccount(locale)}>{t("you")}</a>
          </p>
        ) : (
          <AccountOperations
            account={account}
            locale={locale}
            actions={{
              sendLink: sendLinkAction,
              revokeLinks: revokeLinksAction,
              endSessions: endSessionsAction,
              disable: disableAccountAction,
              enable: enableAccountAction,
            }}
          />
        )}
      </ClientMessages>
    </StaffFrame>
  );
}
