import type { AlertBody } from "@/app/_domain/alerts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, SelectField, TextField } from "../ui/fields";

interface Props {
  action: FormAction;
  locale: Locale;
  bodies: AlertBody[];
  /** the body that is chosen beforehand */
  body: AlertBody | undefined;
}

/** Requests alerts: of which body, to which address, in which language. */
export function RequestForm({ action, locale, bodies, body }: Props) {
  const t = getTranslator(locale, "alerts");
  const options = bodies.map(({ key, names }) => ({ value: key, label: pickText(names, locale)?.text ?? key }));
  const [only] = options.length === 1 ? options : [];
  const languages = LOCALES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }));

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{ body: t("body"), email: t("email"), language: t("language") }}
      initial={{ body: body?.key ?? "", language: locale }}
      className="mt-6 max-w-xl"
    >
      {only ? (
        <div className="my-5">
          <p className="font-semibold">{t("body")}</p>
          <p className="mt-1">{only.label}</p>
          <HiddenField name="body" />
        </div>
      ) : (
        <SelectField name="body" label={t("body")} options={options} {...(!body && { empty: t("choose") })} />
      )}
      <TextField
        name="email"
        label={t("email")}
        hint={t("emailHint")}
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        maxLength={254}
      />
      <SelectField name="language" label={t("language")} options={languages} />
      <Button>{t("button")}</Button>
    </ActionForm>
  );
}
