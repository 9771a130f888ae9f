import type { Locale } from "@/app/_vocabulary/locales";
import { ClientMessages } from "./ClientMessages";
import { UnsavedDialog } from "./UnsavedDialog";

/**
 * Asks before a page is left on which something typed is not saved, in the language of the page.
 */
export function UnsavedGuard({ locale }: { locale: Locale }) {
  return (
    <ClientMessages locale={locale} namespaces={["portal"]}>
      <UnsavedDialog />
    </ClientMessages>
  );
}
