import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslator } from "@/app/_i18n/translator";
import { getContext } from "@/app/_platform/http/context";
import { savedForm } from "@/app/_platform/http/forms/saved-form";
import { localeOf } from "@/app/_platform/http/not-found";
import { localPath } from "@/app/_platform/http/safe-redirect";
import { findHomePage } from "@/app/_platform/http/staff/home-page";
import { paths } from "@/app/_vocabulary/paths";
import { AccountBar } from "@/components/account/AccountBar";
import { SavedForm } from "@/components/account/SavedForm";
import { SignInForm } from "@/components/account/SignInForm";
import { Page } from "@/components/layout/Page";
import { Notice } from "@/components/ui/Notice";
import { signInAction, signOutAction } from "./actions";

type Props = PageProps<"/[locale]/sign-in">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: getTranslator(localeOf((await params).locale), "signIn")("title"),
    robots: { index: false },
  };
}

/** The sign-in page, for every account. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const search = await searchParams;
  const next = localPath(search.next, locale);
  const context = await getContext();
  const { viewer } = context;
  const saved = await savedForm();
  const home = next ?? (viewer.kind === "account" ? await findHomePage(context, viewer, locale) : undefined);
  // Public pages link here for all readers, signed in or not. A saved form is shown first.
  if (viewer.kind === "account" && home && !saved) redirect(home);
  const t = getTranslator(locale, "signIn");
  const account = viewer.kind === "account" && <AccountBar locale={locale} viewer={viewer} signOut={signOutAction} />;

  return (
    <Page locale={locale} address={(other) => paths.signIn(other)} account={account}>
      <div className="mx-auto max-w-md">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="mt-4">{t("intro")}</p>
        {viewer.kind === "account" && (
          <Notice kind="note">
            <p>{t("already", { name: viewer.name })}</p>
            <p className="mt-1">
              <a href={home}>{t("goToArea")}</a>
            </p>
          </Notice>
        )}
        {viewer.kind === "public" && next && !saved && <Notice kind="plain">{t("needed")}</Notice>}
        {viewer.kind === "public" && search.done === "password" && (
          <div role="status">
            <Notice kind="right">{t("passwordSet")}</Notice>
          </div>
        )}
        {saved && <SavedForm values={saved} locale={locale} />}
        <SignInForm action={signInAction} locale={locale} next={next} />
        <p className="mt-6">
          <a href={paths.forgottenPassword(locale)} className="inline-block py-2">
            {t("forgotten")}
          </a>
        </p>
        <p className="mt-6 border-t border-rule pt-4 text-sm text-soft">{t("help")}</p>
      </div>
    </Page>
  );
}
