import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  action: FormAction;
  registered: DocumentToChange;
  locale: Locale;
}

/** Reinstates the document that was just withdrawn. */
export function UndoWithdrawal({ action, registered, locale }: Props) {
  const { meeting, document } = registered;

  return (
    <ActionForm
      action={action}
      locale={locale}
      initial={{ meetingKey: meeting.key, documentId: document.id, reason: "" }}
    >
      {["meetingKey", "documentId", "reason"].map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <Button look="quiet">{getTranslator(locale, "documentRegister")("undo")}</Button>
    </ActionForm>
  );
}
