import type { Locale } from "@/app/_vocabulary/locales";
import { ClientMessages } from "../layout/ClientMessages";
import { ComposeFields, type ComposeFieldsProps } from "./ComposeFields";

/** Composes the report, and then lists the paragraphs whose facts have changed. */
export function ComposeReportForm({ locale, ...fields }: ComposeFieldsProps & { locale: Locale }) {
  return (
    <ClientMessages locale={locale} namespaces={["report"]}>
      <ComposeFields {...fields} />
    </ClientMessages>
  );
}
