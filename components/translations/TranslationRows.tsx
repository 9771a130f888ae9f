"use client";

import { directionOf, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { TextArea } from "../ui/fields";
import { useTypedValues } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";
import { WordDifference } from "../ui/WordDifference";
import { useRowLabel } from "./row-label";
import { TermList } from "./TermList";
import type { TranslationRow } from "./translation-rows";

interface Props {
  rows: TranslationRow[];
  source: Locale;
  language: Locale;
  /** the text is shown, not in fields */
  isReadOnly?: boolean;
}

/** The width of the columns by their number. */
const COLUMNS = ["", "", "lg:grid-cols-2", "lg:grid-cols-3", "lg:grid-cols-4", "lg:grid-cols-5", "lg:grid-cols-6"];

/** The lines and blocks of a text, each with its source before it and the further languages after it. */
export function TranslationRows({ rows, source, language, isReadOnly = false }: Props) {
  const t = useTranslator("translations");
  const isSource = language === source;
  const others = rows[0]?.others.map((other) => other.language) ?? [];
  const columns = COLUMNS[(isSource ? 1 : 2) + others.length] ?? "";
  const shared = { source, language, isReadOnly, columns };
  const isBeyond = (row: TranslationRow) => !isSource && !isReadOnly && isEmpty(row);
  const beyond = rows.filter(isBeyond);

  return (
    <>
      {!isSource && (
        <div className={`hidden gap-x-6 pt-1 text-sm text-soft lg:grid ${columns}`}>
          <p>{t("sourceColumn", { language: LANGUAGE_NAMES[source] })}</p>
          {[language, ...others].map((each) => (
            <p key={each} lang={each}>
              {LANGUAGE_NAMES[each]}
            </p>
          ))}
        </div>
      )}
      {rows.map((row) => !isBeyond(row) && <Row key={row.name} row={row} {...shared} />)}
      {beyond.length > 0 && <Beyond rows={beyond} {...shared} />}
    </>
  );
}

type SharedProps = Required<Omit<Props, "rows">> & { columns: string };

/** Returns whether a row has neither a source nor a text of its own. */
function isEmpty({ source, removed, value, others }: TranslationRow): boolean {
  return source === undefined && removed === undefined && value === "" && others.every(({ text }) => text === "");
}

/** The rows for what the source does not have, folded until something is typed there. */
function Beyond({ rows, ...shared }: SharedProps & { rows: TranslationRow[] }) {
  const t = useTranslator("translations");
  const typed = useTypedValues(rows.map(({ name }) => name));

  return (
    <details open={typed.some((value) => value !== "")} className="border-t border-rule">
      <summary className="cursor-pointer py-2">{t("beyondSource")}</summary>
      {rows.map((row) => (
        <Row key={row.name} row={row} {...shared} />
      ))}
    </details>
  );
}

function Row({ row, source, language, isReadOnly, columns }: SharedProps & { row: TranslationRow }) {
  const t = useTranslator("translations");
  const labelOf = useRowLabel();

  return (
    <div className={`grid gap-x-6 border-t border-rule py-2 *:my-0 ${columns}`}>
      {language !== source && (
        <div className="min-w-0">
          <p className="text-sm text-soft lg:sr-only">{t("sourceColumn", { language: LANGUAGE_NAMES[source] })}</p>
          <SourceText row={row} source={source} />
          {row.terms.length > 0 && (
            <TermList terms={row.terms} {...{ source, language }} field={isReadOnly ? undefined : row.name} />
          )}
        </div>
      )}
      {isReadOnly ? (
        <div className="min-w-0">
          <p className="text-sm text-soft">{labelOf(row)}</p>
          <Text language={language}>{row.value}</Text>
        </div>
      ) : (
        <TextArea
          name={row.name}
          label={labelOf(row)}
          rows={heightOf(row)}
          lang={language}
          dir={directionOf(language)}
          spellCheck
        />
      )}
      {row.others.map(({ language: other, text }) => (
        <div key={other} className="min-w-0">
          <p className="text-sm text-soft lg:sr-only" lang={other}>
            {LANGUAGE_NAMES[other]}
          </p>
          <Text language={other}>{text}</Text>
        </div>
      ))}
    </div>
  );
}

function SourceText({ row, source }: { row: TranslationRow; source: Locale }) {
  const t = useTranslator("translations");
  if (row.removed !== undefined)
    return (
      <>
        <p className="text-sm text-note">{t("sourceRemoved")}</p>
        <Text language={source}>
          <del className="bg-wrong-wash">{row.removed}</del>
        </Text>
      </>
    );
  if (row.source === undefined) return <p className="text-sm text-soft">{t("noSource")}</p>;

  return (
    <Text language={source}>
      {row.changes ? (
        <WordDifference parts={row.changes} removedLabel={t("removedPart")} addedLabel={t("addedPart")} />
      ) : (
        row.source
      )}
    </Text>
  );
}

function Text({ language, children }: { language: Locale; children: React.ReactNode }) {
  return (
    <div className="whitespace-pre-wrap break-words" lang={language} dir={directionOf(language)}>
      {children}
    </div>
  );
}

/** Letters of a line of a field, on a usual screen. */
const LINE_LENGTH = 60;

/** Returns the height of a field in lines, for its own text and for one as long as the source. */
function heightOf({ value, source = "" }: TranslationRow): number {
  const lines = (text: string) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);

  return Math.min(20, Math.max(lines(value), lines(source), 1) + 1);
}
