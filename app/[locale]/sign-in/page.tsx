import type { Metadata } from "next";
import { pageWords } from "@/app/_platform/i18n/page-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getContext } from "@/app/_platform/request/context";
import { homeOf, localPath } from "@/app/_platform/request/onward";
import { localeOf } from "@/app/_platform/request/pages";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { ActionForm } from "@/components/ui/ActionForm";
import { Button } from "@/components/ui/Button";
import { PasswordField, TextField } from "@/components/ui/fields";
import { Notice } from "@/components/ui/Notice";
import { signInAction } from "./actions";
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
  const say = getTranslator(locale, "signIn");
  const account = viewer.kind === "account" ? <SignedIn locale={locale} viewer={viewer} /> : <></>;

  return (
    <Page locale={locale} address={(other) => paths.signIn(other)} words={pageWords(locale)} account={account}>
      <div className="mx-auto max-w-md">
        <h1 className="text-3xl">{say("title")}</h1>
        <p className="mt-4">{say("intro")}</p>
        {viewer.kind === "account" && (
          <Notice kind="note">
            <p>{say("already", { name: viewer.name })}</p>
            <p className="mt-1">
              <a href={next ?? homeOf(viewer.role, locale)}>{say("onward")}</a>
            </p>
          </Notice>
        )}
        {viewer.kind === "public" && next && <Notice kind="plain">{say("needed")}</Notice>}
        <ActionForm
          action={signInAction}
          locale={locale}
          labels={{ email: say("email"), password: say("password") }}
          className="mt-6"
        >
          {next && <input type="hidden" name="next" value={next} />}
          <TextField
            name="email"
            label={say("email")}
            type="text"
            inputMode="email"
            autoComplete="username"
            dir="ltr"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={254}
          />
          <PasswordField
            name="password"
            label={say("password")}
            autoComplete="current-password"
            required
            maxLength={1_000}
          />
          <Button>{say("button")}</Button>
        </ActionForm>
        <p className="mt-10 border-t border-rule pt-4 text-sm text-soft">{say("help")}</p>
      </div>
    </Page>
  );
}
