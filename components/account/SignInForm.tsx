import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { PasswordField } from "../ui/fields";
import { EmailField } from "./EmailField";

interface Props {
  action: FormAction;
  locale: Locale;
  /** the page to go on to */
  next: string | undefined;
}

/** Asks for address and password, by the names that password managers know. */
export function SignInForm({ action, locale, next }: Props) {
  const t = getTranslator(locale, "signIn");
  const labels = { email: t("email"), password: t("password") };

  return (
    <ActionForm action={action} locale={locale} labels={labels} className="mt-6">
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField label={labels.email} autoComplete="username" />
      <PasswordField
        name="password"
        label={labels.password}
        autoComplete="current-password"
        required
        maxLength={1_000}
      />
      <Button>{t("button")}</Button>
    </ActionForm>
  );
}
