import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  paragraphId: string;
  meetingKey: string;
  locale: Locale;
  /** the language of the report's text */
  text: Locale;
  action: FormAction;
  /** it is shown where the paragraph was just removed */
  isUndo?: boolean;
}

/** Restores a removed paragraph: from the list of them, and where it was just removed. */
export function RestoreForm({ paragraphId, meetingKey, locale, text, action, isUndo = false }: Props) {
  const t = getTranslator(locale, "report");

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-1"
      initial={{ paragraphId, meetingKey, textLocale: text }}
    >
      <HiddenField name="paragraphId" />
      <HiddenField name="meetingKey" />
      <HiddenField name="textLocale" />
      <Button look="quiet" aria-label={isUndo ? t("undoRemoveLabel") : undefined}>
        {isUndo ? t("undoRemove") : t("restore")}
      </Button>
    </ActionForm>
  );
}
