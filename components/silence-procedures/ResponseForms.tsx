import type { ProposedDecision } from "@/app/_domain/silence-procedures/find-proposed-decision";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, TextArea } from "../ui/fields";

interface Props {
  proposed: ProposedDecision;
  token: string;
  locale: Locale;
  actions: { object: FormAction; withdraw: FormAction; agree: FormAction };
}

/** The ways to respond to a proposed decision: to object, to withdraw the objection, to state that there is none. */
export function ResponseForms({ proposed: { own, name }, token, locale, actions }: Props) {
  const t = getTranslator(locale, "silence");
  if (own?.kind === "objection")
    return (
      <details className="mt-8">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("withdraw")}</summary>
        <div className="border-s-4 border-note ps-4">
          <p>{t("withdrawAbout")}</p>
          <OneButton action={actions.withdraw} token={token} locale={locale} label={t("withdrawConfirm")} />
        </div>
      </details>
    );

  return (
    <>
      {own?.kind !== "no-objection" && (
        <section className="mt-8">
          <h2 className="text-2xl">{t("agree")}</h2>
          <p className="mt-2">{t("agreeAbout")}</p>
          <OneButton action={actions.agree} token={token} locale={locale} label={t("agreeConfirm")} />
        </section>
      )}
      <section className="mt-8">
        <h2 className="text-2xl">{t("object")}</h2>
        <p className="mt-2">{t("objectAbout")}</p>
        <ActionForm
          action={actions.object}
          locale={locale}
          labels={{ reason: t("reason"), confirmed: t("confirmation") }}
          initial={{ token, reason: "", confirmed: "" }}
        >
          <HiddenField name="token" />
          <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={4} />
          <CheckboxGroup
            name="confirmed"
            label={t("confirmation")}
            options={[{ value: "yes", label: t("confirmed", { name }) }]}
          />
          <Button>{t("objectConfirm")}</Button>
        </ActionForm>
      </section>
    </>
  );
}

function OneButton(props: { action: FormAction; token: string; locale: Locale; label: string }) {
  return (
    <ActionForm action={props.action} locale={props.locale} className="mt-3" initial={{ token: props.token }}>
      <HiddenField name="token" />
      <Button look="secondary">{props.label}</Button>
    </ActionForm>
  );
}
