import type { Metadata } from "next";
import { countAccounts, listAccounts } from "@/app/_domain/accounts/queries";
import { listStates } from "@/app/_domain/delegations/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getAuditLogPage } from "@/app/_platform/http/staff/audit-log-page";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { ACCOUNTS_PER_PAGE, parseAccountsPart } from "@/app/_vocabulary/accounts-part";
import { NO_MEETING, parseEntryNumber } from "@/app/_vocabulary/audit-log-filter";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AccountsFilter } from "@/components/account/AccountsFilter";
import { AccountsTable } from "@/components/account/AccountsTable";
import { PageSteps } from "@/components/account/PageSteps";
import { stateOptions } from "@/components/account/state-options";
import { AuditLogPaging } from "@/components/audit-log/AuditLogPaging";
import { AuditLogTable } from "@/components/audit-log/AuditLogTable";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/accounts">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "accounts")("title") };
}

/** Every account, and the audit log of the accounts. */
export default async function AccountsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.accounts(locale));
  const search = await searchParams;
  const list = parseAccountsPart(search);
  const range = { limit: ACCOUNTS_PER_PAGE, offset: ((list.page ?? 1) - 1) * ACCOUNTS_PER_PAGE };
  const accounts = await orNotFound(listAccounts(context, list, range));
  const total = await countAccounts(context, list);
  const states = stateOptions(await listStates(context), locale);
  const before = parseEntryNumber(search.before);
  const part = { locale, meetingKey: undefined, before, limit: 20 };
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
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-8">
        <AccountsFilter part={list} states={states} total={total} locale={locale} />
        <a href={paths.inviteAccount(locale)} className="inline-block py-2 font-semibold max-sm:order-first">
          {t("invite")}
        </a>
      </div>
      <AccountsTable accounts={accounts} part={list} viewerId={context.viewer.accountId} locale={locale} />
      <PageSteps part={list} total={total} locale={locale} />
      <h2 className="mt-12 text-2xl">{t("auditLog")}</h2>
      <p className="mt-2">
        {getTranslator(locale, "secretariat")("zone", { zone: "UTC" })}{" "}
        <a href={paths.wholeAuditLog(locale, { meeting: NO_MEETING })} className="inline-block min-h-6">
          {getTranslator(locale, "auditLog")("filter.label")}
        </a>
      </p>
      <AuditLogTable
        events={events}
        subjects={subjects}
        reader={{ locale, zone: "UTC", sections: frame.sections, headings }}
        caption={t("auditLog")}
      />
      <AuditLogPaging
        locale={locale}
        newest={before ? paths.accounts(locale, list) : undefined}
        older={nextBefore ? paths.accounts(locale, { ...list, before: nextBefore }) : undefined}
      />
    </StaffFrame>
  );
}
