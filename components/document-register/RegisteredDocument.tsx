import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { ChangeDocumentForm } from "./ChangeDocumentForm";
import { DetailsList } from "./DetailsList";
import { DocumentLinks } from "./DocumentLinks";

interface Props {
  registered: DocumentToChange;
  canChange: boolean;
  locale: Locale;
  actions: { change: FormAction };
  completed: (CompletedAction & { done: "added" }) | undefined;
}

/** A document in the register: where it is read, what follows it, its details. */
export function RegisteredDocument({ registered, canChange, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const { document } = registered;

  return (
    <>
      {completed && <DoneNotice key={completed.done}>{t("addedDone", { symbol: document.symbol })}</DoneNotice>}
      <DocumentLinks registered={registered} canChange={canChange} locale={locale} />
      <section aria-labelledby="details" className="mt-8">
        <h2 id="details" className="text-xl font-semibold">
          {t("details")}
        </h2>
        {canChange ? (
          <ChangeDocumentForm key={document.id} action={actions.change} changed={registered} locale={locale} />
        ) : (
          <DetailsList registered={registered} locale={locale} />
        )}
      </section>
    </>
  );
}
