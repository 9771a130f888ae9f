import type { Metadata } from "next";
import { getOwnAccount, listOwnSessions } from "@/app/_domain/accounts/session-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getAccountContext } from "@/app/_platform/http/context";
import { getDelegationFrame } from "@/app/_platform/http/delegation-frame";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { isDelegation } from "@/app/_vocabulary/viewer";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { OwnAccount } from "@/components/account/OwnAccount";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { changePasswordAction, endOwnSessionsAction } from "./actions";

type Props = PageProps<"/[locale]/account">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: getTranslator(localeOf((await params).locale), "ownAccount")("title"),
    robots: { index: false },
  };
}

/** The viewer's own account: its password and its open sessions. */
export default async function OwnAccountPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getAccountContext(locale, paths.ownAccount(locale));
  const { viewer } = context;
  const completed = justDone(await searchParams, ["password", "ended", "endedOthers"]);
  const frame = {
    locale,
    signOut: signOutAction,
    address: (other: typeof locale) => paths.ownAccount(other),
    current: undefined,
    title: getTranslator(locale, "ownAccount")("title"),
  };
  const content = (
    <OwnAccount
      account={await getOwnAccount(context)}
      sessions={await listOwnSessions(context)}
      locale={locale}
      actions={{ changePassword: changePasswordAction, endSessions: endOwnSessionsAction }}
      completed={completed?.done}
    />
  );
  if (isDelegation(viewer))
    return (
      <DelegationFrame {...(await getDelegationFrame({ ...context, viewer }))} {...frame}>
        {content}
      </DelegationFrame>
    );

  return (
    <StaffFrame {...(await getStaffFrame(context, locale))} {...frame}>
      {content}
    </StaffFrame>
  );
}
