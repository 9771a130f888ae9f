import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { getAccount } from "@/app/_domain/accounts/queries";
import { listStates } from "@/app/_domain/delegations/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { isolateText } from "@/app/_vocabulary/direction";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AddStateForm } from "@/components/account/AddStateForm";
import { InviteForm } from "@/components/account/InviteForm";
import { stateOptions } from "@/components/account/state-options";
import { ClientMessages } from "@/components/layout/ClientMessages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { addStateAction, inviteAccountAction } from "../actions";

type Props = PageProps<"/[locale]/secretariat/accounts/invite">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "accounts")("invite") };
}

/** Invites a person to the portal; a State that is missing is added beside. */
export default async function InvitePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.inviteAccount(locale));
  if (!canManageAccounts(context.viewer)) notFound();
  const completed = justDone(await searchParams, ["invited"]);
  const invited = completed?.at ? await ifFound(getAccount(context, completed.at)) : undefined;
  const states = stateOptions(await listStates(context), locale);
  // Every language of the list is a key.
  const languages = Object.fromEntries(LOCALES.map((each) => [each, languageName(each, locale)])) as Record<
    Locale,
    string
  >;
  const t = getTranslator(locale, "accounts");

  return (
    <StaffFrame
      {...(await getStaffFrame(context, locale))}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.inviteAccount(other)}
      current="accounts"
      title={t("invite")}
    >
      <p className="mt-3 max-w-measure print:hidden">{t("inviteIntro")}</p>
      {invited && (
        <DoneNotice key={invited.id}>
          {t("invitedDone", { name: isolateText(invited.name), email: isolateText(invited.email) })}
        </DoneNotice>
      )}
      <ClientMessages locale={locale} namespaces={["accounts"]}>
        <InviteForm key={invited?.id} action={inviteAccountAction} states={states} next={paths.inviteAccount(locale)} />
        <AddStateForm action={addStateAction} languages={languages} />
      </ClientMessages>
      <p className="mt-6 print:hidden">
        <a href={paths.accounts(locale)}>{t("allAccounts")}</a>
      </p>
    </StaffFrame>
  );
}
