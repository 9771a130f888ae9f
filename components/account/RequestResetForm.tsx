import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { EmailField } from "./EmailField";

/** Asks for the address whose password is forgotten. */
export function RequestResetForm({ action, locale }: { action: FormAction; locale: Locale }) {
  const label = getTranslator(locale, "signIn")("email");

  return (
    <ActionForm action={action} locale={locale} labels={{ email: label }} className="mt-6">
      <EmailField label={label} autoComplete="username" />
      <Button>{getTranslator(locale, "password")("send")}</Button>
    </ActionForm>
  );
}
