import type { NewDocument } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { proposedDueDays } from "@/app/_vocabulary/document-deadlines";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { DocumentFields } from "./DocumentFields";
import { documentLabels, documentValues } from "./document-values";

interface Props {
  action: FormAction;
  /** the id of the new document: a form that is sent twice adds one */
  documentId: string;
  added: NewDocument;
  locale: Locale;
}

/** Adds a document: its symbol is reserved. Free symbols of each series fill the form. */
export function AddDocumentForm({ action, documentId, added, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const { meeting, proposals, details, items } = added;

  return (
    <>
      <p className="mt-3 max-w-measure">{t("addIntro")}</p>
      <nav aria-label={t("freeSymbols")} className="mt-3 flex flex-wrap items-baseline gap-x-5 text-sm">
        <span className="text-soft">{t("freeSymbols")}</span>
        {proposals.map(({ form, symbol }) => (
          <a
            key={form}
            href={paths.secretariatNewDocument(locale, meeting.key, { symbol })}
            aria-current={symbol === details.symbol ? "true" : undefined}
            className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            <bdi>{symbol}</bdi>
          </a>
        ))}
      </nav>
      <ActionForm
        key={details.symbol}
        action={action}
        locale={locale}
        labels={documentLabels(locale)}
        initial={{ ...documentValues(details), meetingKey: meeting.key, documentId }}
      >
        <HiddenField name="meetingKey" />
        <HiddenField name="documentId" />
        <DocumentFields
          items={items}
          isIssued={false}
          isReserved
          proposed={proposedDueDays(details.symbol, meeting.startsOn)}
          locale={locale}
        />
        <Button>{t("reserve")}</Button>
      </ActionForm>
    </>
  );
}
