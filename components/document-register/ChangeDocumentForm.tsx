import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { proposedDueDays } from "@/app/_vocabulary/document-deadlines";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { DocumentFields } from "./DocumentFields";
import { documentLabels, documentValues } from "./document-values";

interface Props {
  action: FormAction;
  changed: DocumentToChange;
  locale: Locale;
}

/** Changes the details of a document. */
export function ChangeDocumentForm({ action, changed, locale }: Props) {
  const { meeting, document, version, details, items, isIssued, isReserved } = changed;

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={documentLabels(locale)}
      initial={{
        ...documentValues(details),
        meetingKey: meeting.key,
        documentId: document.id,
        version: String(version),
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="documentId" />
      <HiddenField name="version" />
      <DocumentFields
        items={items}
        isIssued={isIssued}
        isReserved={isReserved}
        proposed={proposedDueDays(details.symbol, meeting.startsOn)}
        locale={locale}
      />
      <div data-stays-below="" className="sticky bottom-0 border-t border-rule bg-paper py-2">
        <Button>{getTranslator(locale, "meetingPreparation")("save")}</Button>
      </div>
    </ActionForm>
  );
}
