import type { ReactNode } from "react";
import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import type { Locale } from "@/app/_vocabulary/locales";
import type { FormAction } from "../ui/ActionForm";
import { SelectField, TextField } from "../ui/fields";
import { LanguageFieldset, languageFieldValues } from "../ui/LanguageFields";
import { DocumentOperation } from "./DocumentOperation";

interface Props {
  registered: DocumentToChange;
  actions: { withdraw: FormAction; reinstate: FormAction; changeDistribution: FormAction };
  locale: Locale;
  /** says what was just done here */
  children: ReactNode;
}

/** The operations on a document as a whole: withdraw or reinstate it, change its distribution. */
export function DocumentOperations({ registered, actions, locale, children }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const { document, meeting, isReserved } = registered;
  const { distribution } = document;
  const symbol = isolateText(document.symbol);
  const reason = { name: "reason", label: t("reason"), hint: t("reasonHint") };
  const shared = { locale, hidden: { meetingKey: meeting.key, documentId: document.id } };

  return (
    <section aria-label={t("operations.title")} className="mt-8 border-t border-rule pt-2">
      {children}
      {document.withdrawnAt ? (
        <DocumentOperation
          {...shared}
          key="reinstate"
          name={t("operations.reinstate.name")}
          about={t("operations.reinstate.about", { symbol })}
          confirm={t("operations.reinstate.confirm", { symbol })}
          action={actions.reinstate}
          labels={{ reason: t("reason") }}
          initial={{ reason: "" }}
        >
          <TextField {...reason} />
        </DocumentOperation>
      ) : (
        <DocumentOperation
          {...shared}
          key="withdraw"
          name={t("operations.withdraw.name")}
          about={t("operations.withdraw.about", { symbol })}
          confirm={t("operations.withdraw.confirm", { symbol })}
          action={actions.withdraw}
          labels={{ reason: t("reason") }}
          initial={{ reason: "", ...languageFieldValues("note", {}) }}
        >
          <LanguageFieldset prefix="note" legend={t("note")} hint={t("noteHint")} locale={locale} />
          <TextField {...reason} />
        </DocumentOperation>
      )}
      {!isReserved && (
        <DocumentOperation
          {...shared}
          hidden={{ ...shared.hidden, from: distribution }}
          key={distribution}
          name={t("operations.distribution.name")}
          about={t("operations.distribution.about", { symbol })}
          confirm={t("operations.distribution.confirm", { symbol })}
          action={actions.changeDistribution}
          labels={{ distributionReason: t("reason"), distribution: words("distribution") }}
          initial={{ distributionReason: "", distribution }}
        >
          <SelectField
            name="distribution"
            label={words("distribution")}
            options={DISTRIBUTIONS.map((value) => ({
              value,
              label: t(`distributionReaders.${value === "restricted" ? "delegations" : "public"}`, {
                distribution: words(`distributions.${value}`),
              }),
            }))}
          />
          <TextField {...reason} name="distributionReason" />
        </DocumentOperation>
      )}
    </section>
  );
}
