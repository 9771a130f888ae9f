import type { Locale } from "./locales";
import type { Revision, RevisionList } from "./revisions";
import type { AttributedLine } from "./text-difference/attribute-words";
import type { FieldDifference } from "./text-difference/compare-fields";

/** The part of a history that its address requests. */
export interface HistoryQuery {
  /** the numbers of the revisions that are compared */
  from?: number | undefined;
  to?: number | undefined;
  /** the number of the newest revision that is listed */
  until?: number | undefined;
  /** who wrote which words, in place of a comparison */
  show?: "authors" | undefined;
}

/** Two revisions, the earlier one first. */
export interface RevisionComparison {
  from: Revision;
  to: Revision;
  /** those that differ */
  fields: FieldDifference[];
}

/** A field of the newest text with the revision of each word. */
export interface AttributedField {
  name: string;
  locale: Locale;
  lines: AttributedLine<Revision>[];
}

/** A page of the history of a text. */
export interface TextHistory {
  list: RevisionList;
  query: HistoryQuery;
  /** undefined where there are not two, or there is no such revision */
  comparison: RevisionComparison | undefined;
  /** `olderThan`: words without a revision are older than this one */
  authors: { fields: AttributedField[]; olderThan: number | undefined } | undefined;
}

/** Reads what of a history an address requests; a meaningless value requests the newest. */
export function parseHistoryQuery(search: Record<string, string | string[] | undefined>): HistoryQuery {
  const number = (value: string | string[] | undefined) =>
    typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;

  return {
    from: number(search.from),
    to: number(search.to),
    until: number(search.until),
    show: search.show === "authors" ? "authors" : undefined,
  };
}
