import { getTranslator } from "@/app/_i18n/translator";
import { type Addressee, printAddressees } from "@/app/_vocabulary/addressees";
import { wallClockOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MIN_SILENCE_HOURS } from "@/app/_vocabulary/silence-procedures";
import { decisionLabels, decisionOptions } from "../decisions/decision-values";
import { LanguageTexts } from "../decisions/LanguageTexts";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, SelectField, TextArea } from "../ui/fields";
import { languageFieldValues } from "../ui/LanguageFields";
import { DeadlineFields } from "./DeadlineFields";

interface Props {
  action: FormAction;
  meeting: { key: string; timeZone: string };
  /** the id of the new procedure: a form that is sent twice starts one */
  procedureId: string;
  /** those with whom the form is filled */
  addressees: Addressee[];
  now: Date;
  locale: Locale;
}

/** Starts a silence procedure. Nothing is sent before its button is pressed. */
export function StartForm({ action, meeting: { key, timeZone }, procedureId, addressees, now, locale }: Props) {
  const t = getTranslator(locale, "silence");
  const decision = getTranslator(locale, "decisions");
  const options = decisionOptions(locale);
  const earliest = new Date(now.getTime() + (MIN_SILENCE_HOURS + 24) * 3_600_000);

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{
        ...decisionLabels(locale),
        deadlineDay: t("day"),
        deadlineTime: t("time"),
        addressees: t("addressees"),
      }}
      initial={{
        meetingKey: key,
        procedureId,
        madeBy: "extended-bureau",
        subjects: "",
        ...languageFieldValues("text", undefined),
        deadlineDay: wallClockOf(earliest, timeZone).slice(0, 10),
        deadlineTime: "18:00",
        addressees: printAddressees(addressees),
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="procedureId" />
      <div className="max-w-80">
        <SelectField name="madeBy" label={decision("madeBy")} options={options.makers} />
      </div>
      <div className="[&_fieldset]:my-2 [&_label]:me-6 [&_label]:inline-flex">
        <CheckboxGroup name="subjects" label={decision("subjects")} options={options.subjects} />
      </div>
      <p className="font-semibold">{decision("text")}</p>
      <p className="max-w-measure text-sm text-soft">{t("textHint")}</p>
      <LanguageTexts prefix="text" label={(language) => language} locale={locale} />
      <DeadlineFields zone={timeZone} locale={locale} rule={t("rule", { hours: MIN_SILENCE_HOURS })} />
      <TextArea name="addressees" label={t("addressees")} hint={t("addresseesHint")} rows={8} dir="ltr" />
      <p className="-mt-3 mb-5 text-sm">
        <a href={paths.secretariatNewSilence(locale, key, "delegations")} className="inline-block py-1">
          {t("fillDelegations")}
        </a>
      </p>
      <p className="max-w-measure">{t("startAbout")}</p>
      <p className="mt-3">
        <Button>{t("startConfirm")}</Button>
      </p>
    </ActionForm>
  );
}
