import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ComposeReportForm } from "@/components/report/ComposeReportForm";
import { composeReportAction } from "./actions";

interface Props {
  locale: Locale;
  /** the language of the text that is shown */
  text: Locale;
  meetingKey: string;
  /** there is a draft already */
  anew: boolean;
}

/** Composes the report from what the portal holds. */
export function ComposeForm({ locale, text, meetingKey, anew }: Props) {
  const say = getTranslator(locale, "report");

  return (
    <ComposeReportForm
      {...{ locale, text, meetingKey }}
      action={composeReportAction}
      first={!anew}
      words={{
        ...{ help: anew ? say("composeHelp") : say("none"), compose: say(anew ? "composeAnew" : "compose") },
        ...{ changes: say("changes.title"), before: say("changes.before"), after: say("changes.after") },
      }}
    />
  );
}
