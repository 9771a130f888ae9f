import { toStorableText } from "./clean-text";
import { type Day, isDay } from "./instants";
import { isLocale, type Locale } from "./locales";

/** The subjects of audit events by kind, each with the types under which they are stored. */
export const AUDIT_SUBJECT_TYPES = {
  item: ["agenda-item"],
  document: ["document"],
  programme: ["plenary-meeting", "work-event"],
  decision: ["decision", "silence-procedure"],
  paragraph: ["paragraph", "report-draft"],
  legislation: ["legislation-submission"],
  meeting: ["meeting"],
  import: ["agenda-draft", "finding"],
  account: ["account"],
  file: ["file", "file-store"],
  other: ["audit-log", "alert-subscription", "glossary-term", "organ-reports", "state", "treaty"],
} as const;

export type AuditSubjectKind = keyof typeof AUDIT_SUBJECT_TYPES;

/** The kinds in the order in which they are offered. */
export const AUDIT_SUBJECT_KINDS = Object.keys(AUDIT_SUBJECT_TYPES) as AuditSubjectKind[]; // its keys are those

/** Returns the kind of a stored type of subject. */
export function auditSubjectKind(type: string): AuditSubjectKind {
  return AUDIT_SUBJECT_KINDS.find((kind) => AUDIT_SUBJECT_TYPES[kind].some((each) => each === type)) ?? "other";
}

/** The part of an audit log that a reader chooses, as its address has it. */
export interface AuditLogFilter {
  /** the id of an account, or the name of what has none, such as a command */
  person?: string | undefined;
  operation?: string | undefined;
  kind?: AuditSubjectKind | undefined;
  /** the id of one subject */
  subject?: string | undefined;
  /** of the text that was changed */
  language?: Locale | undefined;
  /** the first and the last day, in the zone of the page */
  from?: Day | undefined;
  to?: Day | undefined;
}

/** The names of the filters in an address, in their order. */
export const AUDIT_LOG_FILTERS = [
  "person",
  "operation",
  "kind",
  "subject",
  "language",
  "from",
  "to",
] as const satisfies readonly (keyof AuditLogFilter)[];

const MAX_LENGTH = 200;

/** The log has no entry of other days, and the last day of all has none after it. */
const DAYS = { first: "1900-01-01", last: "2200-01-01" };

/** Reads which part of the log an address requests; a meaningless value requests all of it. */
export function parseAuditLogFilter(search: Record<string, string | string[] | undefined>): AuditLogFilter {
  const { person, operation, kind, subject, language, from, to } = search;
  const short = (value: typeof person) =>
    typeof value === "string" && value.length <= MAX_LENGTH ? toStorableText(value).trim() || undefined : undefined;
  const day = (value: typeof from) =>
    typeof value === "string" && isDay(value) && value >= DAYS.first && value <= DAYS.last ? value : undefined;

  return {
    person: short(person),
    operation: typeof operation === "string" && /^[a-z-]{1,60}$/.test(operation) ? operation : undefined,
    kind: AUDIT_SUBJECT_KINDS.find((each) => each === kind),
    subject: short(subject),
    language: isLocale(language) ? language : undefined,
    from: day(from),
    to: day(to),
  };
}

/** Reads from an address below which entry a page of the log begins. */
export function parseEntryNumber(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined;
}

/** Returns the filters that are set. */
export function chosenFilters(filter: AuditLogFilter): AuditLogFilter {
  return Object.fromEntries(
    AUDIT_LOG_FILTERS.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  );
}

/** Returns whether a filter leaves something out. */
export function isFiltered(filter: AuditLogFilter): boolean {
  return AUDIT_LOG_FILTERS.some((name) => filter[name] !== undefined);
}

/** The value of a log's address for the events of no meeting, such as those of accounts; no meeting has such a key. */
export const NO_MEETING = "none";

/** Entries that a file of the log has at most, and up to which they are counted. */
export const MAX_EXPORTED_ENTRIES = 50_000;
