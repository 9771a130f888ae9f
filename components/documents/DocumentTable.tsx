import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";

export interface DocumentRow {
  symbol: string;
  href: string;
  title: string;
  /** the language that the title is in */
  locale: Locale;
  /** said where that is not the page's */
  fallback: string | undefined;
  kind: string;
  date: string;
  languages: ReactNode;
}

export interface DocumentGroup {
  key: string;
  /** "2" and the item's title, or the meeting as a whole */
  number: string | undefined;
  title: string;
  href: string | undefined;
  locale: Locale;
  documents: DocumentRow[];
  /** said where there is no document */
  none: string;
}

interface Props {
  locale: Locale;
  groups: DocumentGroup[];
  caption: string;
  columns: { symbol: string; title: string; date: string; languages: string };
}

/** The documents of a meeting by agenda item; on a narrow screen each document becomes a block. */
export function DocumentTable({ locale, groups, caption, columns }: Props) {
  return (
    <table className="mt-8 w-full max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          {[columns.symbol, columns.title, columns.date, columns.languages].map((column) => (
            <th key={column} scope="col" className="py-2 pe-6 text-start">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className="max-lg:block">
          <tr className="max-lg:block">
            <th scope="rowgroup" colSpan={4} className="border-b border-rule pb-2 pt-8 text-start max-lg:block">
              <span className="grid grid-cols-[3.5rem_1fr] items-baseline lg:max-w-3xl">
                <span className="tabular-nums">{group.number && <bdi>{group.number}</bdi>}</span>
                <GroupTitle group={group} locale={locale} />
              </span>
            </th>
          </tr>
          {group.documents.map((document) => (
            <Row key={document.symbol} document={document} locale={locale} columns={columns} />
          ))}
          {group.documents.length === 0 && (
            <tr className="max-lg:block">
              <td colSpan={4} className="py-3 text-soft max-lg:block">
                {group.none}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function GroupTitle({ group, locale }: { group: DocumentGroup; locale: Locale }) {
  const title = <span {...languageAttributes(group.locale, locale)}>{group.title}</span>;
  if (!group.href) return title;

  return (
    <a href={group.href} className="text-ink decoration-rule hover:decoration-current">
      {title}
    </a>
  );
}

function Row({ document, locale, columns }: { document: DocumentRow; locale: Locale; columns: Props["columns"] }) {
  const cell = "py-4 pe-6 align-top max-lg:block max-lg:py-1 max-lg:pe-0";

  return (
    <tr className="border-b border-rule max-lg:block max-lg:py-3">
      <th scope="row" className={`${cell} lg:w-64 text-start font-semibold`}>
        <a href={document.href}>
          <bdi>{document.symbol}</bdi>
        </a>
      </th>
      <td className={cell}>
        <p {...languageAttributes(document.locale, locale)}>{document.title}</p>
        {document.fallback && <p className="text-sm text-note">{document.fallback}</p>}
        <p className="text-sm text-soft">{document.kind}</p>
      </td>
      <td className={`${cell} lg:w-36`}>
        <Label>{columns.date}</Label>
        {document.date}
      </td>
      <td className={`${cell} lg:w-48 lg:pe-0`}>
        <Label>{columns.languages}</Label>
        {document.languages}
      </td>
    </tr>
  );
}

/** The head of the column, where the columns have become blocks. */
function Label({ children }: { children: string }) {
  return <span className="me-2 text-sm text-soft lg:hidden">{children}</span>;
}
