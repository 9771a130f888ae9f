import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { languageAttributes } from "../layout/language-attributes";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { ChangeDocumentForm } from "./ChangeDocumentForm";
import { DetailsList } from "./DetailsList";
import { DocumentLinks } from "./DocumentLinks";
import { DocumentOperations } from "./DocumentOperations";
import { DocumentUpload } from "./DocumentUpload";
import { NextDeadline } from "./NextDeadline";
import { UndoWithdrawal } from "./UndoWithdrawal";
import { VersionsTable } from "./VersionsTable";

interface Props {
  registered: DocumentToChange;
  canChange: boolean;
  locale: Locale;
  actions: Record<"change" | "noteTranslation" | "withdraw" | "reinstate" | "changeDistribution", FormAction>;
  /** the largest size of a file, in bytes and formatted */
  fileLimit: { bytes: number; size: string };
  completed: (CompletedAction & { done: keyof typeof DONE }) | undefined;
}

/** The messages that confirm what was done. */
const DONE = {
  added: "addedDone",
  issued: "issuedDone",
  noted: "notedDone",
  withdrawn: "withdrawnDone",
  reinstated: "reinstatedDone",
  distribution: "distributionDone",
} as const;

/** The completed operations on the document as a whole: their confirmation stands where their buttons are. */
const OF_WHOLE: (keyof typeof DONE)[] = ["withdrawn", "reinstated", "distribution"];

/** A document in the register: where it is read, its language versions, its details. */
export function RegisteredDocument({ registered, canChange, locale, actions, fileLimit, completed }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const { document, meeting } = registered;
  const { id, symbol } = document;
  const title = pickText(registered.details.titles, locale);
  const known = document.versions.map((version) => version.locale).join(" ");
  const isOfWhole = completed && OF_WHOLE.includes(completed.done);
  const notice = completed && (
    <DoneNotice key={`${completed.done} ${known} ${document.distribution}`}>
      <p>{t(DONE[completed.done], { symbol })}</p>
      {completed.done === "withdrawn" && document.withdrawnAt && canChange && (
        <UndoWithdrawal action={actions.reinstate} registered={registered} locale={locale} />
      )}
    </DoneNotice>
  );

  return (
    <>
      <p className="mt-1 max-w-measure text-lg">
        {title && (
          <>
            <span {...languageAttributes(title.locale, locale)}>{title.text}</span>{" "}
          </>
        )}
        <span className="text-base text-soft">{words(`kinds.${registered.details.kind}`)}</span>
      </p>
      <DocumentLinks registered={registered} canChange={canChange} locale={locale} />
      {!isOfWhole && notice}
      {document.withdrawnAt && (
        <p className="mt-3 font-semibold text-wrong">
          {words("withdrawnOn", { day: formatDay(dayOf(document.withdrawnAt, meeting.timeZone), locale) })}
        </p>
      )}
      {registered.timing.open && <NextDeadline open={registered.timing.open} locale={locale} />}
      <section aria-labelledby="versions" className="mt-6">
        <h2 id="versions" className="text-xl font-semibold">
          {t("versions")}
        </h2>
        <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div>
            <VersionsTable
              registered={registered}
              noteTranslation={canChange ? actions.noteTranslation : undefined}
              locale={locale}
            />
          </div>
          {canChange && !document.withdrawnAt && (
            <div className="mt-4 lg:mt-2">
              <ClientMessages locale={locale} namespaces={["documentRegister", "imports", "legislation", "errors"]}>
                <DocumentUpload meetingKey={meeting.key} documentId={id} fileLimit={fileLimit} />
              </ClientMessages>
            </div>
          )}
        </div>
      </section>
      <section aria-labelledby="details" className="mt-8">
        <h2 id="details" className="text-xl font-semibold">
          {t("details")}
        </h2>
        {canChange ? (
          <ChangeDocumentForm
            key={`${id} ${document.withdrawnAt?.getTime()} ${document.distribution}`}
            action={actions.change}
            changed={registered}
            locale={locale}
          />
        ) : (
          <DetailsList registered={registered} locale={locale} />
        )}
      </section>
      {canChange && (
        <DocumentOperations registered={registered} actions={actions} locale={locale}>
          {isOfWhole && notice}
        </DocumentOperations>
      )}
    </>
  );
}
