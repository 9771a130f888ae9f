import type { ReactNode } from "react";
import type { DocumentTiming } from "@/app/_domain/documents/deadline-queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { BulkActions } from "./BulkActions";
import { documentLabels } from "./document-values";
import { VERSION_SIGNS } from "./LanguageMark";
import { RegisterFilter } from "./RegisterFilter";
import { RegisterTable } from "./RegisterTable";
import { readRegisterView, viewDocuments } from "./register-view";

interface Props {
  documents: MeetingDocument[];
  /** the deadlines of the meeting's own documents, by their ids */
  timings: Map<string, DocumentTiming>;
  query: Record<string, string | string[] | undefined>;
  meetingKey: string;
  locale: Locale;
  /** how many files wait to be issued; undefined for staff who do not issue */
  waiting: number | undefined;
  /** changes the ticked documents; undefined for staff who do not */
  changeSeveral?: FormAction | undefined;
}

/** The register of a meeting's documents: filters, what the marks mean, and the table. */
export function DocumentRegister({
  documents: read,
  timings,
  query,
  meetingKey,
  locale,
  waiting,
  changeSeveral,
}: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const documents = read.map((document) => ({ ...document, timing: timings.get(document.id) }));
  const view = readRegisterView(query, documents);
  const listed = viewDocuments(documents, view, locale);

  return (
    <div className="mt-4">
      {waiting !== undefined && <RegisterLinks waiting={waiting} meetingKey={meetingKey} locale={locale} />}
      {documents.length === 0 && <p>{words("none")}</p>}
      {documents.length > 0 && (
        <RegisterFilter documents={documents} view={view} meetingKey={meetingKey} locale={locale} />
      )}
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{words("filters.shown", { shown: listed.length, total: documents.length })}</span>
        {(["issued", "in-translation", "unknown"] as const).map((status) => (
          <span key={status}>
            <span aria-hidden="true">{VERSION_SIGNS[status]}</span> {t(`statuses.${status}`)}
          </span>
        ))}
      </p>
      {listed.length > 0 ? (
        <Table change={changeSeveral} meetingKey={meetingKey} locale={locale}>
          <RegisterTable
            documents={listed}
            view={view}
            meetingKey={meetingKey}
            locale={locale}
            isTicked={changeSeveral !== undefined}
          />
        </Table>
      ) : (
        <p className="mt-4">{words("filters.none")}</p>
      )}
    </div>
  );
}

interface TableProps {
  change: FormAction | undefined;
  meetingKey: string;
  locale: Locale;
  children: ReactNode;
}

/** The table, for those who change documents in the form that changes the ticked ones. */
function Table({ change, meetingKey, locale, children }: TableProps) {
  if (!change) return children;
  const t = getTranslator(locale, "documentRegister");
  const empty = { submissionDue: "", translationDue: "", issueDue: "", languages: "" };

  return (
    <ActionForm
      action={change}
      locale={locale}
      labels={{ ...documentLabels(locale), documents: t("bulk.documents"), languages: t("bulk.languages") }}
      initial={{ meetingKey, documents: [], ...empty }}
    >
      <HiddenField name="meetingKey" />
      <div id="field-documents">{children}</div>
      <BulkActions locale={locale} />
    </ActionForm>
  );
}

interface LinksProps {
  waiting: number;
  meetingKey: string;
  locale: Locale;
}

/** Leads to what can be done: add a document, issue files. */
function RegisterLinks({ waiting, meetingKey, locale }: LinksProps) {
  const t = getTranslator(locale, "documentRegister");

  return (
    <p className="mb-3 flex flex-wrap gap-x-6">
      <a href={paths.secretariatNewDocument(locale, meetingKey)} className="inline-block py-1 font-semibold">
        {t("add")}
      </a>
      <a href={paths.secretariatDocumentFiles(locale, meetingKey)} className="inline-block py-1 font-semibold">
        {t("issueFiles")}
      </a>
      {waiting > 0 && <span className="py-1 text-note">{t("waitingCount", { count: waiting })}</span>}
    </p>
  );
}
