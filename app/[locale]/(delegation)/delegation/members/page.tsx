import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canManageOwnDelegation } from "@/app/_domain/accounts/policy";
import { listAccounts } from "@/app/_domain/accounts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { getDelegationFrame } from "@/app/_platform/http/delegation-frame";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { InviteForm } from "@/components/account/InviteForm";
import { MemberList } from "@/components/account/MemberList";
import { ClientMessages } from "@/components/layout/ClientMessages";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { inviteMemberAction, removeMemberAction, revokeMemberLinksAction, sendMemberLinkAction } from "./actions";

type Props = PageProps<"/[locale]/delegation/members">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("members.title") };
}

/** The members of the viewer's delegation, whom its head invites and removes. */
export default async function MembersPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getDelegationContext(locale, paths.delegationMembers(locale));
  if (!canManageOwnDelegation(context.viewer)) notFound();
  const members = await listAccounts(context);
  const completed = justDone(await searchParams, ["invited", "linkSent", "revoked", "removed"]);
  const t = getTranslator(locale, "delegation");

  return (
    <DelegationFrame
      {...(await getDelegationFrame(context))}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.delegationMembers(other)}
      current="members"
      title={t("members.title")}
    >
      <ClientMessages locale={locale} namespaces={["accounts"]}>
        <p className="mt-3 max-w-measure print:hidden">{t("members.intro")}</p>
        <MemberList
          members={members}
          viewerId={context.viewer.accountId}
          locale={locale}
          actions={{ sendLink: sendMemberLinkAction, revokeLinks: revokeMemberLinksAction, remove: removeMemberAction }}
          completed={completed}
        />
        <section aria-labelledby="invite" className="mt-10 border-t border-rule pt-4">
          <h2 id="invite" className="text-xl print:hidden">
            {getTranslator(locale, "accounts")("invite")}
          </h2>
          <p className="mt-1 max-w-measure print:hidden">{getTranslator(locale, "accounts")("inviteIntro")}</p>
          <InviteForm
            key={completed?.at}
            action={inviteMemberAction}
            states={undefined}
            next={paths.delegationMembers(locale)}
          />
        </section>
      </ClientMessages>
    </DelegationFrame>
  );
}
