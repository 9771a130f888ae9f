import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { PasswordField } from "../ui/fields";

interface Props {
  action: FormAction;
  /** for the password manager */
  email: string;
  locale: Locale;
}

/** Changes the viewer's own password. */
export function ChangePasswordForm({ action, email, locale }: Props) {
  const t = getTranslator(locale, "ownAccount");
  const password = getTranslator(locale, "password");
  const labels = { currentPassword: t("currentPassword"), newPassword: password("password") };

  return (
    <ActionForm action={action} locale={locale} labels={labels}>
      <input type="text" autoComplete="username" readOnly hidden defaultValue={email} />
      <PasswordField
        name="currentPassword"
        label={labels.currentPassword}
        autoComplete="current-password"
        required
        maxLength={1_000}
      />
      <PasswordField
        name="newPassword"
        label={labels.newPassword}
        hint={password("hint")}
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={1_000}
      />
      <Button>{password("save")}</Button>
    </ActionForm>
  );
}
