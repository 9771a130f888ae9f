import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Relations, type RelationWords } from "./Relations";

/** A document in one language. */
export interface DocumentCell {
  locale: Locale;
  files: { href: string; label: string; mediaType: string | undefined; size: string | undefined }[];
  /** said where there is nothing to read */
  state: string | undefined;
  /** nothing is known of it in this language */
  isMissing: boolean;
  date: { day: string; words: string } | undefined;
}

export interface DocumentRow {
  symbol: string;
  href: string;
  title: string;
  /** the language that the title is in */
  locale: Locale;
  /** that language in words, where it is not the page's */
  titleIn: string | undefined;
  /** "Addendum 1": what it is of the document above it */
  part: string | undefined;
  depth: number;
  /** by what it was replaced, and what it replaces */
  relations: RelationWords[];
  /** kind, items, dates */
  meta: string[];
  /** said once for all languages */
  none: string | undefined;
  /** in which languages it is not issued, said at once where the columns have become blocks */
  missing: string | undefined;
  cells: DocumentCell[];
}

export interface DocumentGroup {
  key: string;
  /** "2" and the item's title, or another head */
  number: string | undefined;
  title: string;
  href: string | undefined;
  /** the language that the title is in; in words, where it is not the page's */
  locale: Locale;
  titleIn: string | undefined;
  rows: DocumentRow[];
  /** said where there is no document */
  none: string;
}

interface Props {
  locale: Locale;
  groups: DocumentGroup[];
  /** the columns, after that of the document itself */
  languages: Locale[];
  words: { caption: string; document: string };
}

/** The documents of a meeting, one row each, with a column for each language; on a narrow screen and on paper each becomes a block. */
export function DocumentTable({ locale, groups, languages, words }: Props) {
  return (
    <table className="mt-6 w-full table-fixed max-lg:block">
      <caption className="sr-only">{words.caption}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          <th scope="col" className="py-2 pe-6 text-start">
            {words.document}
          </th>
          {languages.map((language) => (
            <th
              key={language}
              scope="col"
              lang={language}
              className={`w-24 py-2 ps-2 text-start font-system ${language === locale ? "" : "font-normal"}`}
            >
              {LANGUAGE_NAMES[language]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className="max-lg:block">
          <GroupHead group={group} locale={locale} span={languages.length + 1} />
          {group.rows.map((row) => (
            <Row key={row.symbol} row={row} locale={locale} />
          ))}
          {group.rows.length === 0 && (
            <tr className="max-lg:block">
              <td colSpan={languages.length + 1} className="py-3 text-soft max-lg:block">
                {group.none}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function GroupHead({ group, locale, span }: { group: DocumentGroup; locale: Locale; span: number }) {
  const title = <span {...languageAttributes(group.locale, locale)}>{group.title}</span>;
  const linked = group.href ? (
    <a href={group.href} className="text-ink decoration-rule hover:decoration-current">
      {title}
    </a>
  ) : (
    title
  );

  return (
    <tr className="break-after-avoid max-lg:block">
      <th scope="rowgroup" colSpan={span} className="border-b border-rule pb-2 pt-8 text-start max-lg:block">
        <span className={group.number ? "grid grid-cols-[3.5rem_1fr] items-baseline lg:max-w-3xl" : ""}>
          {group.number && (
            <span className="tabular-nums">
              <bdi>{group.number}</bdi>
            </span>
          )}
          <span>
            {linked}
            {group.titleIn && <span className="block text-sm font-normal text-note">{group.titleIn}</span>}
          </span>
        </span>
      </th>
    </tr>
  );
}

const INDENTS = ["", "border-s-2 border-rule ps-4", "ms-4 border-s-2 border-rule ps-4"];

function Row({ row, locale }: { row: DocumentRow; locale: Locale }) {
  return (
    <tr className="break-inside-avoid border-b border-rule max-lg:block max-lg:py-3">
      <th scope="row" className="py-3 pe-6 text-start align-top font-normal max-lg:block max-lg:py-0 max-lg:pe-0">
        <div className={INDENTS[Math.min(row.depth, INDENTS.length - 1)]}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={row.href} className="min-w-0 font-semibold wrap-anywhere">
              <bdi>{row.symbol}</bdi>
            </a>
            {row.part && <span className="text-sm text-soft">{row.part}</span>}
          </p>
          <p className="mt-0.5 leading-snug">
            <bdi {...languageAttributes(row.locale, locale)}>{row.title}</bdi>
          </p>
          {row.titleIn && <p className="text-sm text-note">{row.titleIn}</p>}
          <p className="mt-0.5 text-sm text-soft">
            {row.meta.map((each, index) => (
              <span key={each}>
                {index > 0 && " · "}
                <bdi>{each}</bdi>
              </span>
            ))}
          </p>
          <div className="mt-0.5 text-sm text-note">
            <Relations relations={row.relations} />
          </div>
          {row.missing && <p className="mt-0.5 text-sm text-soft lg:hidden">{row.missing}</p>}
        </div>
      </th>
      {row.none === undefined ? (
        row.cells.map((cell) => <Cell key={cell.locale} cell={cell} locale={locale} />)
      ) : (
        <td
          colSpan={row.cells.length}
          className="py-3 ps-2 align-top text-sm text-soft max-lg:block max-lg:p-0 max-lg:pt-1"
        >
          {row.none}
        </td>
      )}
    </tr>
  );
}

/** The formats under one another in a column; beside the name of their language where the columns have become blocks. */
function Cell({ cell, locale }: { cell: DocumentCell; locale: Locale }) {
  const own = cell.locale === locale ? "lg:bg-wash" : "";
  const narrow = cell.isMissing ? "max-lg:hidden" : "max-lg:flex max-lg:gap-x-3 max-lg:p-0 max-lg:pt-1";

  return (
    <td className={`py-2 ps-2 align-top text-sm ${narrow} ${own}`}>
      <span lang={cell.locale} className="w-20 shrink-0 py-1 font-system text-soft lg:hidden">
        {LANGUAGE_NAMES[cell.locale]}
      </span>
      <div className="min-w-0 max-lg:flex max-lg:flex-wrap max-lg:gap-x-4">
        {cell.files.map((file) => (
          <a
            key={file.label}
            href={file.href}
            hrefLang={cell.locale}
            type={file.mediaType}
            className="block py-1 leading-tight no-underline hover:underline"
          >
            <span className="underline">{file.label}</span>{" "}
            {file.size && <span className="inline-block text-xs text-soft">{file.size}</span>}
          </a>
        ))}
        {cell.state && <span className="block py-1 text-xs text-soft">{cell.state}</span>}
        {cell.date && (
          <time dateTime={cell.date.day} className="block py-1 text-xs text-soft">
            {cell.date.words}
          </time>
        )}
      </div>
    </td>
  );
}
