import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  action: FormAction;
  locale: Locale;
  draftId: string;
  label: string;
}

/** Reopens a discarded import: where it was just discarded, and on its own page. */
export function ReopenImport({ action, locale, draftId, label }: Props) {
  return (
    <ActionForm action={action} locale={locale} className="mt-2" initial={{ draftId }}>
      <HiddenField name="draftId" />
      <Button look="secondary">{label}</Button>
    </ActionForm>
  );
}
