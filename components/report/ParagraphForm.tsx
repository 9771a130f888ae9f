import type { Locale } from "@/app/_vocabulary/locales";
import { ClientMessages } from "../layout/ClientMessages";
import { ParagraphFields, type ParagraphFieldsProps } from "./ParagraphFields";

/** The form of a paragraph in one language. */
export function ParagraphForm({ locale, ...fields }: ParagraphFieldsProps & { locale: Locale }) {
  return (
    <ClientMessages locale={locale} namespaces={["merging", "report", "richText"]}>
      <ParagraphFields key={fields.text} {...fields} />
    </ClientMessages>
  );
}
