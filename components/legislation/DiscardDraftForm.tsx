import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";

interface Props {
  action: FormAction;
  locale: Locale;
  draftId: string;
  meetingKey: string;
}

/** Discards a draft that was not submitted. */
export function DiscardDraftForm({ action, locale, draftId, meetingKey }: Props) {
  const t = getTranslator(locale, "legislation");

  return (
    <ActionForm action={action} locale={locale} className="mt-10 max-w-measure border-t border-rule pt-4">
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="meeting" value={meetingKey} />
      <p className="mb-3 text-soft">{t("discardText")}</p>
      <Button look="secondary">{t("discard")}</Button>
    </ActionForm>
  );
}
