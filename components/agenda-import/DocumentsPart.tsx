import type { DocumentComparison } from "@/app/_domain/agenda-import/compare-documents";
import type { ListedDocument } from "@/app/_domain/agenda-import/listed-documents";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { DoneNotice } from "../ui/DoneNotice";
import { DocumentCorrection } from "./DocumentCorrection";
import { ChangeMark } from "./ItemMark";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";
import { SourceLines } from "./SourceLines";

/** The documents that the agenda lists, each once with its items, beside its line. */
export function DocumentsPart(props: LookProps) {
  const { draft, locale, source, edit, completed, checksOnly, address } = props;
  const t = getTranslator(locale, "imports");
  const documents = draft.documents.get(source.id) ?? [];
  const compared = draft.comparisons.get(source.id);

  return (
    <LookSection part="documents" locale={locale} text={source.locale}>
      {completed?.done === "removedDocument" && <DoneNotice key={draft.version}>{t("removed")}</DoneNotice>}
      {documents.length === 0 && <p className="mt-3">{t("noListedDocuments")}</p>}
      {documents.map((document, index) => {
        const reference = `document:${document.symbol}`;
        const change = compared?.documents[index];
        const isChanged = change !== undefined && (change.before === null || change.changed.length > 0);
        if (checksOnly && !isChanged && edit !== reference && completed?.at !== reference) return null;
        return (
          <div key={document.symbol} className="border-b border-rule py-3">
            {completed?.at === reference && <DoneNotice key={draft.version}>{t("saved")}</DoneNotice>}
            {edit === reference ? (
              <DocumentCorrection {...props} document={document} />
            ) : (
              <DocumentLook {...props} document={document} compared={change} />
            )}
          </div>
        );
      })}
      {compared?.unlistedDocuments.map(({ symbol, title, items }) => (
        <p key={symbol} className="border-b border-rule py-3">
          <ChangeMark mark="gone" locale={locale} /> <bdi className="font-semibold">{printSymbol(symbol)}</bdi>{" "}
          <bdi lang={source.locale}>{title ?? ""}</bdi> · {describeItems(items, locale)} · {t("unlistedDocument")}
        </p>
      ))}
      {edit === "document:" ? (
        <DocumentCorrection {...props} document={undefined} />
      ) : (
        <p className="mt-4">
          <a href={address({ edit: "document:" })}>{t("addDocument")}</a>
        </p>
      )}
    </LookSection>
  );
}

interface DocumentProps extends LookProps {
  document: ListedDocument;
  compared: DocumentComparison | undefined;
}

function DocumentLook({ locale, source, document, compared, address }: DocumentProps) {
  const t = getTranslator(locale, "imports");
  const { symbol, title, kind, line, items } = document;
  const printed = printSymbol(symbol);
  const href = address({ edit: `document:${symbol}` });

  return (
    <div className="grid gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <h3 className="break-words">
          <bdi>{printed}</bdi>
        </h3>
        <p className={title === symbol ? "text-soft" : undefined}>
          {title === symbol ? t("noTitle") : <bdi lang={source.locale}>{title}</bdi>}
        </p>
        <p className="text-sm text-soft">
          {describeItems(items, locale)} · {getTranslator(locale, "documents")(`kinds.${kind}`)}
        </p>
        <DocumentMark compared={compared} locale={locale} />
        <p className="mt-2">
          <a href={href} aria-label={t("correctNamed", { what: t("editDocument", { symbol: printed }) })}>
            {t("correct")}
          </a>
        </p>
      </div>
      <SourceLines locale={locale} source={source} from={line} to={line} />
    </div>
  );
}

/** Says what is new or changed of a document, and what it was. */
function DocumentMark({ compared, locale }: { compared: DocumentComparison | undefined; locale: Locale }) {
  const t = getTranslator(locale, "imports");
  if (!compared) return null;
  const { before, changed } = compared;
  if (!before) return <ChangeMark mark="new" locale={locale} />;
  if (changed.length === 0) return null;

  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-sm">
      <ChangeMark mark="changed" locale={locale} />
      {changed.includes("title") && before.title && <span dir="auto">{t("wasTitle", { title: before.title })}</span>}
      {changed.includes("kind") && (
        <span>{t("was", { before: getTranslator(locale, "documents")(`kinds.${before.kind}`) })}</span>
      )}
      {changed.includes("items") && <span>{t("was", { before: describeItems(before.items, locale) })}</span>}
    </p>
  );
}

function describeItems(items: string[], locale: Locale): string {
  const comma = getTranslator(locale, "meeting")("comma");
  const numbers = items.map((number) => printItemNumber(number, locale)).join(comma);
  const t = getTranslator(locale, "imports");

  return items.length === 1 ? t("editItem", { number: numbers }) : t("itemNumbers", { numbers });
}
