import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { PasswordField, TextField } from "../ui/fields";

interface Props {
  action: FormAction;
  locale: Locale;
  /** the page to go on to */
  next: string | undefined;
  words: { email: string; password: string; button: string };
}

/** Address and password, as a password manager knows them. */
export function SignInForm({ action, locale, next, words }: Props) {
  return (
    <ActionForm action={action} locale={locale} labels={words} className="mt-6">
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        label={words.email}
        type="text"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        maxLength={254}
      />
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="current-password"
        required
        maxLength={1_000}
      />
      <Button>{words.button}</Button>
    </ActionForm>
  );
}
