import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { TextBulkActions } from "./TextBulkActions";

interface Props {
  /** changes the ticked texts; undefined for those who only read */
  action: FormAction | undefined;
  meetingKey: string;
  locale: Locale;
  /** the table of the texts */
  children: ReactNode;
}

/** The table of the texts, for those who edit some in the form that changes the ticked ones. */
export function TextSelection({ action, meetingKey, locale, children }: Props) {
  if (!action) return children;
  const t = getTranslator(locale, "translations");

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{ texts: t("title"), status: t("bulk.status"), format: t("files.format") }}
      initial={{ meetingKey, texts: [], status: "", follows: "", format: "docx" }}
    >
      <HiddenField name="meetingKey" />
      <div id="field-texts">{children}</div>
      <TextBulkActions locale={locale} />
    </ActionForm>
  );
}
