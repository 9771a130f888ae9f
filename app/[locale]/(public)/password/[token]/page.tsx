import type { Metadata } from "next";
import { findPasswordLink } from "@/app/_domain/accounts/find-password-link";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { setPasswordAction } from "@/app/[locale]/(public)/password/actions";
import { PasswordFrame } from "@/components/account/PasswordFrame";
import { SetPasswordForm } from "@/components/account/SetPasswordForm";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(localeOf((await params).locale), "password");

  return { title: t("title"), robots: { index: false } };
}

/** Sets a password, behind the link of an invitation or a reset. Opening the link changes nothing. */
export default async function SetPasswordPage({ params }: Props) {
  const { token, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const link = await findPasswordLink(await getPublicContext(), token);
  const t = getTranslator(locale, "password");
  const frame = { locale, address: (other: Locale) => paths.setPassword(other, token) };
  if (link?.status !== "open") {
    setPageStatus(link ? 410 : 404);
    const over = link?.status ?? "wrong";
    return <PasswordFrame {...frame} title={t(`over.${over}.title`)} text={t(`over.${over}.text`)} isOver />;
  }

  return (
    <PasswordFrame {...frame} title={t("title")} text={t(`text.${link.purpose}`)}>
      <SetPasswordForm action={setPasswordAction} locale={locale} token={token} email={link.email} />
    </PasswordFrame>
  );
}
