import type { Metadata } from "next";
import { listAccounts } from "@/app/_domain/accounts/queries";
import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import { findAuditSubjects } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { recordPart } from "@/app/_platform/http/audit-log-page";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { AccountsTable } from "@/components/account/AccountsTable";
import { AuditLogPaging } from "@/components/audit-log/AuditLogPaging";
import { AuditLogTable } from "@/components/audit-log/AuditLogTable";
import { describeEvents } from "@/components/audit-log/describe-events";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { recordWords } from "../record-words";
import { disableAccountAction, enableAccountAction, endSessionsAction } from "./actions";
import { accountsWords } from "./words";

type Props = PageProps<"/[locale]/secretariat/accounts">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "accounts")("title") };
}

/** Everybody who may sign in, and what was done with the accounts. */
export default async function AccountsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.accounts(locale));
  const accounts = await orNotFound(listAccounts(context));
  const asked = await searchParams;
  const { before } = recordPart(asked);
  const just = justDone(asked, ["disable", "enable", "endSessions"]);
  const saidOf = (done: string) => say(`${done}Done`);
  const { events, nextBefore } = await orNotFound(
    listAuditEvents(context, { meetingKey: undefined, before, limit: 20 }),
  );
  const say = getTranslator(locale, "accounts");
  const record = getTranslator(locale, "record");

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other) => paths.accounts(other)}
      current="accounts"
      title={say("title")}
    >
      <p className="mt-3 max-w-measure">{say("intro")}</p>
      <AccountsTable
        accounts={accounts}
        viewerId={context.viewer.accountId}
        locale={locale}
        actions={{ disable: disableAccountAction, enable: enableAccountAction, endSessions: endSessionsAction }}
        just={just?.at && { accountId: just.at, text: saidOf(just.done) }}
        words={accountsWords(say)}
      />
      <h2 className="mt-12 text-2xl">{say("record")}</h2>
      <p className="mt-2">{getTranslator(locale, "secretariat")("zone", { zone: "UTC" })}</p>
      <AuditLogTable
        rows={describeEvents(events, await findAuditSubjects(context, events), {
          ...{ locale, viewer: context.viewer },
          ...{ meetingKey: undefined, zone: "UTC" },
        })}
        locale={locale}
        zone="UTC"
        subjectHref={undefined}
        words={recordWords(locale, say("record"))}
      />
      <AuditLogPaging
        newest={before ? paths.accounts(locale) : undefined}
        older={nextBefore ? paths.accounts(locale, nextBefore) : undefined}
        words={{ newest: record("newest"), older: record("older") }}
      />
    </StaffFrame>
  );
}
