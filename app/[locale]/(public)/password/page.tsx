import type { Metadata } from "next";
import { getTranslator } from "@/app/_i18n/translator";
import { localeOf } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { PasswordFrame } from "@/components/account/PasswordFrame";
import { RequestResetForm } from "@/components/account/RequestResetForm";
import { requestPasswordResetAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/password">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(localeOf((await params).locale), "password");

  return { title: t("forgottenTitle"), robots: { index: false } };
}

/** Requests a link for a new password, and says afterwards where it goes. */
export default async function ForgottenPasswordPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const isRequested = (await searchParams).done === "requested";
  const t = getTranslator(locale, "password");

  return (
    <PasswordFrame
      locale={locale}
      address={(other) => paths.forgottenPassword(other)}
      title={t(isRequested ? "requestedTitle" : "forgottenTitle")}
      text={t(isRequested ? "requestedText" : "forgottenText")}
    >
      {!isRequested && <RequestResetForm action={requestPasswordResetAction} locale={locale} />}
    </PasswordFrame>
  );
}
