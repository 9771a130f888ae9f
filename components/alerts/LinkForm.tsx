import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";

interface Props {
  action: FormAction;
  locale: Locale;
  /** of the link that was opened */
  token: string;
  button: string;
}

/**
 * The one button behind a link in an e-mail. Opening the link alone does nothing: mail scanners
 * open links.
 */
export function LinkForm({ action, locale, token, button }: Props) {
  return (
    <ActionForm action={action} locale={locale} className="mt-6">
      <input type="hidden" name="token" value={token} />
      <Button>{button}</Button>
    </ActionForm>
  );
}
