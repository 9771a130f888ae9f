import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { IMPORT_FORM_ANCHOR } from "@/app/_vocabulary/paths";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { HiddenField } from "../ui/fields";

interface Props {
  action: FormAction;
  locale: Locale;
  title: string;
  values: FormState["values"];
  /** fields that are not shown, by name */
  hidden: Record<string, string>;
  labels: Record<string, string>;
  cancelHref: string;
  children: ReactNode;
}

/** The form with which a part of an import is corrected, at the place of that part. */
export function CorrectionFrame({ action, locale, title, values, hidden, labels, cancelHref, children }: Props) {
  const t = getTranslator(locale, "imports");

  return (
    <div id={IMPORT_FORM_ANCHOR} className="my-4 scroll-mt-4 border border-edge px-4 py-3 sm:px-5">
      <h3 className="text-lg">{title}</h3>
      <ActionForm action={action} locale={locale} labels={labels} placesStatus initial={{ ...values, ...hidden }}>
        {Object.keys(hidden).map((name) => (
          <HiddenField key={name} name={name} />
        ))}
        {children}
        <FormStatus />
        <p className="my-4 flex flex-wrap items-center gap-4">
          <Button>{t("save")}</Button>
          <a href={cancelHref}>{t("cancel")}</a>
        </p>
      </ActionForm>
    </div>
  );
}
