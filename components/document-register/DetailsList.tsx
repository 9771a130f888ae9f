import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { documentLabels, documentValues, printFieldValue } from "./document-values";

interface Props {
  registered: DocumentToChange;
  locale: Locale;
}

/** The details of a document, for staff who do not change them. */
export function DetailsList({ registered, locale }: Props) {
  const labels = documentLabels(locale);
  const details = Object.entries(documentValues(registered.details))
    .map(([field, value]) => ({ field, text: printFieldValue(field, value, registered.items, locale) }))
    .filter(({ text }) => text !== "");

  return (
    <dl className="mt-3">
      {details.map(({ field, text }) => (
        <div key={field} className="grid gap-x-4 border-t border-rule py-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="text-soft">{labels[field]}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
