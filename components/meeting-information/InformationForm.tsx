import type { InformationToChange } from "@/app/_domain/meeting-information/queries";
import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ATTENDANCE_MODES } from "@/app/_vocabulary/meeting-information";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, SelectField, TextField } from "../ui/fields";
import { LanguageFields } from "../ui/LanguageFields";
import { informationLabels, informationValues, TEXTS_OF_FACTS } from "./information-values";

interface Props {
  action: FormAction;
  meetingKey: string;
  information: InformationToChange;
  locale: Locale;
}

/** Changes the practical facts of a meeting. */
export function InformationForm({ action, meetingKey, information, locale }: Props) {
  const t = getTranslator(locale, "information");
  const modes = ATTENDANCE_MODES.map((value) => ({ value, label: t(`attendanceModes.${value}`) }));
  const day = { type: "date", dir: "ltr", width: "short" } as const;
  const address = { type: "url", dir: "ltr", hint: t("urlHint") } as const;

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={informationLabels(locale)}
      initial={{
        ...informationValues(information.facts),
        meetingKey,
        version: String(information.version),
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="version" />
      <div className="grid gap-x-10 sm:grid-cols-2">
        <div>
          <SelectField name="attendance" label={t("attendance")} options={modes} empty={t("attendanceUnknown")} />
          <CheckboxGroup name="interpretation" label={t("interpretation")} options={languageOptions(locale)} />
        </div>
        <div>
          <TextField name="webcastUrl" label={t("webcastUrl")} {...address} />
          <TextField name="registrationUrl" label={t("registrationUrl")} {...address} />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField name="registrationOpensOn" label={t("registrationOpensOn")} {...day} />
            <TextField name="registrationClosesOn" label={t("registrationClosesOn")} {...day} />
          </div>
          <TextField name="contactEmail" label={t("contactEmail")} type="email" dir="ltr" />
          <TextField name="contactPhone" label={t("contactPhone")} type="tel" dir="ltr" width="short" />
        </div>
      </div>
      {TEXTS_OF_FACTS.map((prefix) => (
        <fieldset key={prefix} className="mt-4 border-t border-rule pt-3">
          <legend className="font-semibold">{t(prefix)}</legend>
          <LanguageFields
            prefix={prefix}
            label={(language) => t(`${prefix}In`, { language })}
            locale={locale}
            className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3 *:my-2"
          />
        </fieldset>
      ))}
      <Button>{t("save")}</Button>
    </ActionForm>
  );
}
