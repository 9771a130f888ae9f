import type { Decision } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  action: FormAction;
  meetingKey: string;
  decision: Pick<Decision, "id" | "decidedOn">;
  locale: Locale;
  label: string;
}

/** The button that removes or restores a decision. */
export function DecisionOperation({ action, meetingKey, decision: { id, decidedOn }, locale, label }: Props) {
  return (
    <ActionForm action={action} locale={locale} initial={{ meetingKey, decisionId: id }}>
      <HiddenField name="meetingKey" />
      <HiddenField name="decisionId" />
      <Button look="quiet">
        {label}
        <span className="sr-only">
          {getTranslator(locale, "decisions")("ofDay", { day: formatDay(decidedOn, locale) })}
        </span>
      </Button>
    </ActionForm>
  );
}
