import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MARKS } from "./LanguageMark";
import { RegisterFilter } from "./RegisterFilter";
import { RegisterTable } from "./RegisterTable";
import { readRegisterView, viewDocuments } from "./register-view";

interface Props {
  documents: MeetingDocument[];
  query: Record<string, string | string[] | undefined>;
  meetingKey: string;
  locale: Locale;
  canAdd: boolean;
}

/** The register of a meeting's documents: filters, what the marks mean, and the table. */
export function DocumentRegister({ documents, query, meetingKey, locale, canAdd }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const view = readRegisterView(query, documents);
  const listed = viewDocuments(documents, view, locale);

  return (
    <div className="mt-4">
      {canAdd && (
        <p className="mb-3">
          <a href={paths.secretariatNewDocument(locale, meetingKey)} className="inline-block py-1 font-semibold">
            {t("add")}
          </a>
        </p>
      )}
      {documents.length === 0 && <p>{words("none")}</p>}
      <RegisterFilter documents={documents} view={view} meetingKey={meetingKey} locale={locale} />
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{words("filters.shown", { shown: listed.length, total: documents.length })}</span>
        {(["issued", "in-translation", "unknown"] as const).map((status) => (
          <span key={status}>
            <span aria-hidden="true">{MARKS[status]}</span> {t(`statuses.${status}`)}
          </span>
        ))}
      </p>
      {listed.length > 0 ? (
        <RegisterTable documents={listed} view={view} meetingKey={meetingKey} locale={locale} />
      ) : (
        <p className="mt-4">{words("filters.none")}</p>
      )}
    </div>
  );
}
