import type { AdoptionOptions } from "@/app/_domain/agenda-editions/adoption-options";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, SelectField, TextField } from "../ui/fields";

interface Props {
  action: FormAction;
  meetingKey: string;
  options: AdoptionOptions;
  /** the languages whose texts differ */
  differing: Locale[];
  locale: Locale;
}

/** Records the adoption of the agenda: at which plenary meeting or on which day, in which languages. */
export function AdoptionForm({ action, meetingKey, options, differing, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");
  const plenaryMeetings = options.plenaryMeetings.map(({ number, day }) => ({
    value: String(number),
    label: `${getTranslator(locale, "meeting")("plenaryMeeting", { number })}, ${formatDay(day, locale)}`,
  }));
  const languages = differing.map((value) => ({ value, label: languageName(value, locale) }));
  const [first] = plenaryMeetings;

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-4 max-w-measure border-t border-edge pt-4"
      labels={{ plenaryMeeting: t("adoptedAt"), adoptedOn: t("adoptedOn"), locales: t("locales") }}
      initial={{
        ...{ meetingKey, digest: options.digest, locales: differing },
        plenaryMeeting: first?.value ?? "",
        adoptedOn: first ? "" : options.today,
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="digest" />
      {first && (
        <SelectField
          name="plenaryMeeting"
          label={t("adoptedAt")}
          options={plenaryMeetings}
          empty={t("adoptedAtUnknown")}
        />
      )}
      <TextField
        name="adoptedOn"
        label={t("adoptedOn")}
        {...(first && { hint: t("adoptedOnHint") })}
        type="date"
        dir="ltr"
        width="short"
      />
      {languages.length > 0 && (
        <CheckboxGroup name="locales" label={t("locales")} hint={t("localesHint")} options={languages} />
      )}
      <p className="my-4 text-sm">{t("adoptionConsequence")}</p>
      <Button>{t("adopt")}</Button>
    </ActionForm>
  );
}
