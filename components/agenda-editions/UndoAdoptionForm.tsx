import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  action: FormAction;
  meetingKey: string;
  locale: Locale;
}

/** Takes back the adoption of an agenda. */
export function UndoAdoptionForm({ action, meetingKey, locale }: Props) {
  return (
    <ActionForm action={action} locale={locale} className="mt-3" initial={{ meetingKey }}>
      <HiddenField name="meetingKey" />
      <Button look="secondary">{getTranslator(locale, "agendaEditions")("undoAdoption")}</Button>
    </ActionForm>
  );
}
