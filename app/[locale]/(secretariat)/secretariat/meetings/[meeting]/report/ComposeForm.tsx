import { getTranslator } from "@/app/_platform/i18n/translate";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm } from "@/components/ui/ActionForm";
import { Button } from "@/components/ui/Button";
import { HiddenField } from "@/components/ui/fields";
import { composeReportAction } from "./actions";

interface Props {
  locale: Locale;
  meetingKey: string;
  /** there is a draft already */
  anew: boolean;
}

/** Composes the report from what the portal holds. */
export function ComposeForm({ locale, meetingKey, anew }: Props) {
  const say = getTranslator(locale, "report");

  return (
    <ActionForm action={composeReportAction} locale={locale} className="mt-4" initial={{ meetingKey }}>
      <HiddenField name="meetingKey" />
      <p className="mb-3 max-w-measure">{anew ? say("composeHelp") : say("none")}</p>
      <Button look={anew ? "secondary" : "primary"}>{say(anew ? "composeAnew" : "compose")}</Button>
    </ActionForm>
  );
}
