import type { getOwnAccount, listOwnSessions } from "@/app/_domain/accounts/session-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { ChangePasswordForm } from "./ChangePasswordForm";
import { OwnSessions } from "./OwnSessions";

interface Props {
  account: Awaited<ReturnType<typeof getOwnAccount>>;
  sessions: Awaited<ReturnType<typeof listOwnSessions>>;
  locale: Locale;
  actions: { changePassword: FormAction; endSessions: FormAction };
  /** the operation that was just done */
  completed: "password" | "ended" | "endedOthers" | undefined;
}

/** The viewer's own account: who it is, its password, its open sessions. */
export function OwnAccount({ account, sessions, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "ownAccount");
  const role = getTranslator(locale, "accounts")(`roles.${account.role}`);
  const notice = completed && <DoneNotice key={completed}>{t(`${completed}Done`)}</DoneNotice>;

  return (
    <>
      <p className="mt-3">
        <bdi className="font-semibold">{account.name}</bdi> · <bdi>{account.email}</bdi> · {role}
        {account.state && (
          <>
            {" "}
            <bdi>({account.state})</bdi>
          </>
        )}
      </p>
      <p className="text-sm text-soft">{t("about")}</p>
      <section aria-labelledby="password" className="mt-8 max-w-md">
        <h2 id="password" className="text-xl">
          {t("changePassword")}
        </h2>
        <p className="mt-1">{t("changeAbout")}</p>
        {completed === "password" && notice}
        <ChangePasswordForm action={actions.changePassword} email={account.email} locale={locale} />
      </section>
      <section aria-labelledby="sessions" className="mt-10">
        <h2 id="sessions" className="text-xl">
          {t("sessions")}
        </h2>
        {completed !== "password" && notice}
        <OwnSessions sessions={sessions} locale={locale} action={actions.endSessions} />
      </section>
    </>
  );
}
