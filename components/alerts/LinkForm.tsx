import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";

interface Props {
  action: FormAction;
  locale: Locale;
  /** what the link carries that was opened */
  token: string;
  button: string;
}

/** The one button behind a link of an e-mail: opening the link alone, as programs do that look for harm, does nothing. */
export function LinkForm({ action, locale, token, button }: Props) {
  return (
    <ActionForm action={action} locale={locale} className="mt-6">
      <input type="hidden" name="token" value={token} />
      <Button>{button}</Button>
    </ActionForm>
  );
}
