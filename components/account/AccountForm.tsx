import type { ListedAccount } from "@/app/_domain/accounts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { HiddenField, type Option } from "../ui/fields";
import { personLabels } from "./account-fields";
import { PersonFields } from "./PersonFields";

interface Props {
  action: FormAction;
  locale: Locale;
  account: ListedAccount;
  states: Option[];
}

/** Changes name, address, role and State of an account. */
export function AccountForm({ action, locale, account, states }: Props) {
  const t = getTranslator(locale, "accounts");
  const { id, version, name, email, role, state, languages, isHead } = account;

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={personLabels(t)}
      initial={{
        accountId: id,
        version: String(version),
        name,
        email,
        role,
        state: state ?? "",
        languages,
        isHead: isHead ? "yes" : "",
      }}
      placesStatus
    >
      <HiddenField name="accountId" />
      <HiddenField name="version" />
      <PersonFields states={states} />
      <FormStatus />
      <Button>{t("save")}</Button>
    </ActionForm>
  );
}
