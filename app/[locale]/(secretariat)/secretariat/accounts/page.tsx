import type { Metadata } from "next";
import { listAccounts } from "@/app/_domain/accounts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getAuditLogPage, parseAuditLogQuery } from "@/app/_platform/http/staff/audit-log-page";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { ACCOUNT_OPERATIONS, AccountsTable } from "@/components/account/AccountsTable";
import { AuditLogPaging } from "@/components/audit-log/AuditLogPaging";
import { AuditLogTable } from "@/components/audit-log/AuditLogTable";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { disableAccountAction, enableAccountAction, endSessionsAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/accounts">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "accounts")("title") };
}

/** Every account, and the audit log of the accounts. */
export default async function AccountsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.accounts(locale));
  const accounts = await orNotFound(listAccounts(context));
  const search = await searchParams;
  const query = parseAuditLogQuery(search);
  const part = { locale, meetingKey: undefined, query: { ...query, subject: undefined }, limit: 20 };
  const { events, subjects, headings, nextBefore } = await orNotFound(getAuditLogPage(context, part));
  const frame = await getStaffFrame(context, locale);
  const t = getTranslator(locale, "accounts");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.accounts(other)}
      current="accounts"
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <AccountsTable
        accounts={accounts}
        viewerId={context.viewer.accountId}
        locale={locale}
        actions={{ disable: disableAccountAction, enable: enableAccountAction, endSessions: endSessionsAction }}
        completed={justDone(search, ACCOUNT_OPERATIONS)}
      />
      <h2 className="mt-12 text-2xl">{t("auditLog")}</h2>
      <p className="mt-2">{getTranslator(locale, "secretariat")("zone", { zone: "UTC" })}</p>
      <AuditLogTable
        events={events}
        subjects={subjects}
        reader={{ locale, zone: "UTC", sections: frame.sections, headings }}
        caption={t("auditLog")}
      />
      <AuditLogPaging
        locale={locale}
        newest={query.before ? paths.accounts(locale) : undefined}
        older={nextBefore ? paths.accounts(locale, nextBefore) : undefined}
      />
    </StaffFrame>
  );
}
