import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { PasswordField } from "../ui/fields";

interface Props {
  action: FormAction;
  locale: Locale;
  /** of the link that was opened */
  token: string;
  /** of the account, for the password manager */
  email: string;
}

/** Asks for a new password for the account of a link. */
export function SetPasswordForm({ action, locale, token, email }: Props) {
  const t = getTranslator(locale, "password");

  return (
    <ActionForm action={action} locale={locale} labels={{ password: t("password") }} className="mt-6">
      <input type="hidden" name="token" value={token} />
      <label className="block font-semibold">
        {t("account")}
        <input
          type="text"
          readOnly
          autoComplete="username"
          dir="ltr"
          defaultValue={email}
          className="mt-1 block w-full border border-rule bg-wash px-3 py-2 font-normal text-ink"
        />
      </label>
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("hint")}
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={1_000}
      />
      <Button>{t("save")}</Button>
    </ActionForm>
  );
}
