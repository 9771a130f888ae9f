import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { getContext } from "@/app/_platform/http/context";
import { savedForm } from "@/app/_platform/http/forms/saved-form";
import { localeOf } from "@/app/_platform/http/not-found";
import { homePathOf, localPath } from "@/app/_platform/http/safe-redirect";
import { paths } from "@/app/_vocabulary/paths";
import { SavedForm } from "@/components/account/SavedForm";
import { SignInForm } from "@/components/account/SignInForm";
import { Page } from "@/components/layout/Page";
import { Notice } from "@/components/ui/Notice";
import { signInAction } from "./actions";
import { keptWords } from "./kept-words";
import { SignedIn } from "./SignedIn";

type Props = PageProps<"/[locale]/sign-in">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: getTranslator(localeOf((await params).locale), "signIn")("title"),
    robots: { index: false },
  };
}

/** The way in, for everybody who has an account. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const next = localPath((await searchParams).next, locale);
  const { viewer } = await getContext();
  const kept = await savedForm();
  // Public pages lead here whoever reads them. Where something typed is kept, it is shown first.
  if (viewer.kind === "account" && !kept) redirect(next ?? homePathOf(viewer.role, locale));
  const say = getTranslator(locale, "signIn");
  const account = viewer.kind === "account" && <SignedIn locale={locale} viewer={viewer} />;

  return (
    <Page locale={locale} address={(other) => paths.signIn(other)} words={pageWords(locale)} account={account}>
      <div className="mx-auto max-w-md">
        <h1 className="text-3xl">{say("title")}</h1>
        <p className="mt-4">{say("intro")}</p>
        {viewer.kind === "account" && (
          <Notice kind="note">
            <p>{say("already", { name: viewer.name })}</p>
            <p className="mt-1">
              <a href={next ?? homePathOf(viewer.role, locale)}>{say("onward")}</a>
            </p>
          </Notice>
        )}
        {viewer.kind === "public" && next && !kept && <Notice kind="plain">{say("needed")}</Notice>}
        {kept && <SavedForm values={kept} words={keptWords(locale)} />}
        <SignInForm
          action={signInAction}
          locale={locale}
          next={next}
          words={{ email: say("email"), password: say("password"), button: say("button") }}
        />
        <p className="mt-10 border-t border-rule pt-4 text-sm text-soft">{say("help")}</p>
      </div>
    </Page>
  );
}
