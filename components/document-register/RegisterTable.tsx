import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { formatSize, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { OpenDeadline } from "@/app/_vocabulary/document-deadlines";
import { DOCUMENT_FORMATS } from "@/app/_vocabulary/document-format";
import { LANGUAGE_LETTERS } from "@/app/_vocabulary/document-name";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { documentTitle } from "../documents/document-title";
import { languageAttributes } from "../layout/language-attributes";
import { TickAll, TickBox } from "../ui/TickBox";
import { describeDeadline } from "./describe-deadline";
import { LanguageMark } from "./LanguageMark";
import {
  type ListedDocument,
  REGISTER_COLUMNS,
  type RegisterColumn,
  type RegisterView,
  sortedBy,
} from "./register-view";

interface Props {
  documents: ListedDocument[];
  view: RegisterView;
  meetingKey: string;
  locale: Locale;
  /** documents can be ticked */
  isTicked: boolean;
}

const CELL = "py-0.5 pe-3 align-baseline max-lg:basis-full max-lg:p-0";
const HEAD = "bg-paper py-1 pe-3 text-start align-baseline font-semibold lg:sticky lg:whitespace-nowrap lg:top-0";

/**
 * The documents of a meeting, a line each, with a mark for each language. On a narrow screen
 * each document is a block.
 */
export function RegisterTable({ documents, view, meetingKey, locale, isTicked }: Props) {
  const t = getTranslator(locale, "documentRegister");

  return (
    <table className="mt-3 w-full text-sm max-lg:block">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="max-lg:sr-only">
        <tr>
          {REGISTER_COLUMNS.map((column) => (
            <SortHead
              key={column}
              column={column}
              view={view}
              meetingKey={meetingKey}
              locale={locale}
              isTicked={isTicked}
            />
          ))}
          {LOCALES.map((language) => (
            <th key={language} scope="col" className={`${HEAD} w-6 pe-0 text-center`}>
              <span aria-hidden="true" title={languageName(language, locale)}>
                {LANGUAGE_LETTERS[language]}
              </span>
              <span className="sr-only">{languageName(language, locale)}</span>
            </th>
          ))}
          <th scope="col" className={`${HEAD} ps-3 pe-0 lg:max-xl:hidden`}>
            {t("files")}
          </th>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {documents.map((document) => (
          <Row key={document.id} document={document} meetingKey={meetingKey} locale={locale} isTicked={isTicked} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps extends Omit<Props, "documents"> {
  column: RegisterColumn;
}

/** The head of a column, a link that sorts by it; of the present one, in the other direction. */
function SortHead({ column, view, meetingKey, locale, isTicked }: HeadProps) {
  const t = getTranslator(locale, "documentRegister");
  const isCurrent = view.column === column;
  const direction = view.descending ? "descending" : "ascending";

  return (
    <th
      scope="col"
      aria-sort={isCurrent ? direction : undefined}
      className={column === "kind" ? `${HEAD} lg:max-xl:hidden` : HEAD}
    >
      {isTicked && column === "symbol" && <TickAll name="documents" label={t("bulk.tickAll")} />}
      <a
        href={paths.secretariatDocuments(locale, meetingKey, sortedBy(view, column))}
        className="inline-block min-h-6 text-ink no-underline hover:underline"
      >
        {t(`columns.${column}`)}
        {isCurrent && <span aria-hidden="true">{view.descending ? " ▾" : " ▴"}</span>}
      </a>
    </th>
  );
}

interface RowProps {
  document: ListedDocument;
  meetingKey: string;
  locale: Locale;
  isTicked: boolean;
}

function Row({ document, meetingKey, locale, isTicked }: RowProps) {
  const words = getTranslator(locale, "documents");
  const title = documentTitle(document, locale);
  const { symbol, kind, distribution, items, issuedOn, withdrawnAt } = document;

  return (
    <tr className="border-t border-rule hover:bg-wash max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3 max-lg:py-2">
      <th scope="row" className={`${CELL} text-start font-normal lg:whitespace-nowrap`}>
        {isTicked && document.meetingKey === meetingKey && (
          <TickBox
            name="documents"
            value={document.id}
            label={getTranslator(locale, "documentRegister")("bulk.tick", { symbol })}
          />
        )}
        <a
          href={paths.secretariatDocument(locale, { meeting: document.meetingKey, document: document.id })}
          className="inline-block min-h-6 font-semibold wrap-anywhere pointer-coarse:py-2"
        >
          <bdi>{symbol}</bdi>
        </a>
        {document.meetingKey !== meetingKey && <bdi className="ms-2 text-soft">{document.meetingKey}</bdi>}
        {withdrawnAt && <span className="ms-2 font-semibold text-wrong">{words("withdrawn")}</span>}
      </th>
      <td className={`${CELL} w-full max-w-0 max-lg:max-w-none lg:truncate`} title={title.text}>
        <bdi {...languageAttributes(title.locale, locale)}>{title.text}</bdi>
      </td>
      <td
        className={`${CELL} max-w-28 text-soft lg:max-xl:hidden max-lg:basis-auto max-lg:max-w-none lg:truncate`}
        title={words(`kinds.${kind}`)}
      >
        {words(`kinds.${kind}`)}
      </td>
      <Fact>
        <span className={distribution === "general" ? undefined : "font-semibold text-note"}>
          {words(`distributions.${distribution}`)}
        </span>
      </Fact>
      <Fact>
        {items.length > 0 && (
          <>
            <span className="lg:sr-only">{words("item")} </span>
            <bdi>
              {items.map((number) => printItemNumber(number, locale)).join(getTranslator(locale, "meeting")("comma"))}
            </bdi>
          </>
        )}
      </Fact>
      <Fact>
        {issuedOn && (
          <time dateTime={issuedOn}>
            <bdi>{issuedOn}</bdi>
          </time>
        )}
      </Fact>
      <DueFact open={document.timing?.open} locale={locale} />
      {LOCALES.map((language) => (
        <LanguageMark key={language} document={document} language={language} locale={locale} />
      ))}
      <td className="py-0.5 ps-3 align-baseline whitespace-nowrap text-soft max-lg:p-0 lg:max-xl:hidden">
        {document.isReserved ? (
          <span className="text-note">{getTranslator(locale, "documentRegister")("reserved")}</span>
        ) : (
          describeFiles(document, locale)
        )}
      </td>
    </tr>
  );
}

/** The first open deadline of a document: its day, or by how many days it is late. */
function DueFact({ open, locale }: { open: OpenDeadline | undefined; locale: Locale }) {
  if (!open) return <Fact>{undefined}</Fact>;
  const t = getTranslator(locale, "documentRegister");
  const { what, day, lateness, languages } = describeDeadline(open, locale);
  const isLate = open.daysLate > 0;

  return (
    <Fact>
      <span title={[what, day, languages].filter(Boolean).join(getTranslator(locale, "meeting")("comma"))}>
        <span className="lg:sr-only">{t("columns.due")} </span>
        <time dateTime={open.day} className={isLate ? "lg:sr-only" : undefined}>
          <bdi>{open.day}</bdi>
        </time>{" "}
        {t(`deadlines.short.${open.deadline}`)}{" "}
        {lateness && <strong className={`font-semibold ${isLate ? "text-wrong" : "text-note"}`}>{lateness}</strong>}
      </span>
    </Fact>
  );
}

/** A short fact; on a narrow screen they follow each other in a line. */
function Fact({ children }: { children: React.ReactNode }) {
  if (!children) return <td className="max-lg:hidden" />;

  return <td className="py-0.5 pe-3 align-baseline whitespace-nowrap text-soft max-lg:p-0">{children}</td>;
}

/** Names the formats of a document's files and their size together: "PDF, DOCX · 3.4 MB". */
function describeFiles({ versions }: MeetingDocument, locale: Locale): string {
  const files = versions.flatMap((version) => version.files);
  if (files.length === 0) return "";
  const formats = DOCUMENT_FORMATS.filter((format) => files.some((file) => file.format === format));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const comma = getTranslator(locale, "meeting")("comma");

  return `${formats.map((format) => format.toUpperCase()).join(comma)} · ${formatSize(size, locale)}`;
}
