import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, type Option, SelectField, TextField } from "../ui/fields";

interface Props {
  action: FormAction;
  locale: Locale;
  bodies: Option[];
  /** the one chosen beforehand */
  body: string;
  words: { body: string; choose: string; email: string; emailHint: string; language: string; button: string };
}

/** Of which body, to which address, in which language. */
export function AskForm({ action, locale, bodies, body, words }: Props) {
  const only = bodies.length === 1 ? bodies[0] : undefined;
  const languages = LOCALES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }));

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={words}
      initial={{ body, language: locale }}
      className="mt-6 max-w-xl"
    >
      {only ? (
        <div className="my-5">
          <p className="font-semibold">{words.body}</p>
          <p className="mt-1">{only.label}</p>
          <HiddenField name="body" />
        </div>
      ) : (
        <SelectField name="body" label={words.body} options={bodies} {...(body === "" && { empty: words.choose })} />
      )}
      <TextField
        name="email"
        label={words.email}
        hint={words.emailHint}
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        maxLength={254}
      />
      <SelectField name="language" label={words.language} options={languages} />
      <Button>{words.button}</Button>
    </ActionForm>
  );
}
