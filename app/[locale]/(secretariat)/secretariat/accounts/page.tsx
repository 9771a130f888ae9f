import type { Metadata } from "next";
import { listAccounts } from "@/app/_domain/accounts/queries";
import { listRecordEntries } from "@/app/_domain/audit-log/queries";
import { findSubjects } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/pages";
import { paths } from "@/app/_vocabulary/paths";
import { AccountsTable } from "@/components/account/AccountsTable";
import { RecordPaging } from "@/components/audit-log/RecordPaging";
import { RecordTable } from "@/components/audit-log/RecordTable";
import { recordPart } from "../record-part";
import { recordRows } from "../record-rows";
import { recordWords } from "../record-words";
import { StaffFrame } from "../StaffFrame";
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
  const { entries, older } = await orNotFound(listRecordEntries(context, { meetingKey: undefined, before, limit: 20 }));
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
      <RecordTable
        rows={recordRows(entries, await findSubjects(context, entries), {
          ...{ locale, viewer: context.viewer },
          ...{ meetingKey: undefined, zone: "UTC" },
        })}
        locale={locale}
        zone="UTC"
        subjectHref={undefined}
        words={recordWords(locale, say("record"))}
      />
      <RecordPaging
        newest={before ? paths.accounts(locale) : undefined}
        older={older ? paths.accounts(locale, older) : undefined}
        words={{ newest: record("newest"), older: record("older") }}
      />
    </StaffFrame>
  );
}
