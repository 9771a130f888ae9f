import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  action: FormAction;
  finding: { id: string; title: string };
  locale: Locale;
  meetingKey: string;
}

/** Reopens a resolved finding: at the finding, and where it was just resolved. */
export function ReopenForm({ action, finding, locale, meetingKey }: Props) {
  const t = getTranslator(locale, "secretariat");

  return (
    <ActionForm action={action} locale={locale} className="mt-2" initial={{ findingId: finding.id, meetingKey }}>
      <HiddenField name="findingId" />
      <HiddenField name="meetingKey" />
      <Button look="quiet" aria-label={t("reopenNamed", { title: finding.title })}>
        {t("reopen")}
      </Button>
    </ActionForm>
  );
}
