import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { LanguageFields, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";

interface Props {
  action: FormAction;
  locale: Locale;
  meeting: MeetingSummary;
}

/** Changes the names of the body of a meeting and of the organ above it. */
export function BodyNamesForm({ action, locale, meeting }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  const fields = getTranslator(locale, "imports");
  const { names, organNames, symbolSeries } = meeting.body;
  const labelOf = (part: "body" | "organ") => (language: string) => fields(`${part}In`, { language });

  return (
    <section aria-labelledby="body-names" className="mt-10 border-t border-rule pt-4">
      <h2 id="body-names" className="text-lg">
        {t("bodyNames")}
      </h2>
      <p className="max-w-measure text-sm text-soft">{t("bodyNamesIntro", { body: isolateText(symbolSeries) })}</p>
      <ActionForm
        action={action}
        locale={locale}
        labels={{
          ...languageFieldLabels({ prefix: "body", label: labelOf("body"), locale }),
          ...languageFieldLabels({ prefix: "organ", label: labelOf("organ"), locale }),
        }}
        initial={{
          ...languageFieldValues("body", names),
          ...languageFieldValues("organ", organNames),
          meetingKey: meeting.key,
          opened: JSON.stringify({ names, organNames }),
        }}
      >
        <HiddenField name="meetingKey" />
        <HiddenField name="opened" />
        <div className="grid gap-x-10 sm:grid-cols-2">
          {(["body", "organ"] as const).map((part) => (
            <LanguageFields key={part} prefix={part} label={labelOf(part)} locale={locale} className="" />
          ))}
        </div>
        <Button>{t("renameBody")}</Button>
      </ActionForm>
    </section>
  );
}
