import type { ListedAccount } from "@/app/_domain/accounts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { momentText } from "../ui/Moment";
import type { LetterFormState } from "./letter-form-state";
import { SendLinkForm } from "./SendLinkForm";

/** The operations of one account beside its change. */
export interface AccountActions {
  sendLink: FormAction<LetterFormState>;
  revokeLinks: FormAction;
  endSessions: FormAction;
  disable: FormAction;
  enable: FormAction;
}

interface Props {
  account: ListedAccount;
  locale: Locale;
  actions: AccountActions;
}

/** The link, the sessions and the status of an account, each with its operations. */
export function AccountOperations({ account, locale, actions }: Props) {
  const t = getTranslator(locale, "accounts");
  const { id, linkUntil, openSessions, status } = account;
  const operation = (name: "revokeLinks" | "endSessions" | "enable", label: string) => (
    <ActionForm action={actions[name]} locale={locale}>
      <input type="hidden" name="accountId" value={id} />
      <Button look="quiet">{label}</Button>
    </ActionForm>
  );
  if (status === "disabled") return <div className="mt-4">{operation("enable", t("enable"))}</div>;

  return (
    <>
      <section aria-labelledby="link" className="mt-10 border-t border-rule pt-4">
        <h2 id="link" className="text-xl print:hidden">
          {t("link")}
        </h2>
        <p className="my-2 print:hidden">
          {linkUntil ? t("linkOpen", { when: momentText({ at: linkUntil, locale, zone: "UTC" }) }) : t("linkNone")}
        </p>
        <SendLinkForm action={actions.sendLink} account={account} />
        {linkUntil && <div className="mt-2 print:hidden">{operation("revokeLinks", t("revoke"))}</div>}
      </section>
      <section aria-labelledby="status" className="mt-8 border-t border-rule pt-4 print:hidden">
        <h2 id="status" className="text-xl">
          {t("status")}
        </h2>
        <p className="my-2">
          {t(`statuses.${status}`)} · {t("openSessions", { count: openSessions })}
        </p>
        {openSessions > 0 && operation("endSessions", t("endSessions"))}
        <DisableForm account={account} locale={locale} action={actions.disable} />
      </section>
    </>
  );
}

/** Disables an account; opened by its name, it says whom it concerns and what it ends. */
export function DisableForm({
  account,
  locale,
  action,
}: {
  account: ListedAccount;
  locale: Locale;
  action: FormAction;
}) {
  const t = getTranslator(locale, "accounts");
  const person = { name: isolateText(account.name), email: isolateText(account.email) };

  return (
    <details className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("disable")}</summary>
      <div className="border-s-4 border-note ps-4">
        <p className="max-w-measure">{t("disableAbout", { ...person, sessions: String(account.openSessions) })}</p>
        <ActionForm action={action} locale={locale} className="mt-3">
          <input type="hidden" name="accountId" value={account.id} />
          <Button look="secondary">{t("disableConfirm", { name: person.name })}</Button>
        </ActionForm>
      </div>
    </details>
  );
}
