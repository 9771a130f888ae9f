/** A pattern of addresses, who may read them, and how they are answered. */
export interface Route {
  /** named as the folders of the application; `[...x]` matches one segment or more */
  path: string;
  /**
   * `public`: anyone; `delegation` and `secretariat`: the signed-in areas; `account`: everybody who
   * is signed in; `viewer`: as the domain decides for each row
   */
  audience: "public" | "delegation" | "secretariat" | "account" | "viewer";
  /**
   * `shared`: the same for everybody, rendered by Next, collected and cached; `personal`: rendered
   * by Next for the person who asks; `streamed`: a download, an upload or a file, neither collected
   * nor queued
   */
  delivery: "shared" | "personal" | "streamed";
  /** the query parameters that the page reads, in the order of the cache key; others are ignored */
  query?: readonly string[];
  /** the address holds a person's query, or a token that allows something: no cache stores it */
  confidential?: "query" | "token";
  /** a form of the page is sent to its own address */
  hasForm?: true;
  /** staff see a draft meeting there, in a response that nobody else gets */
  hasPreview?: true;
  /** what fills the parameters beside the language in the sitemap; elsewhere it is not in there */
  sitemap?: "portal" | "bodies" | "years" | "meetings" | "documents";
  /** the route of every address that does not exist */
  isNotFound?: true;
}

/** A page that is the same for everybody. */
const PUBLIC = { audience: "public", delivery: "shared" } as const;

/** A part of a meeting that is the same for everybody and listed in the sitemap. */
const MEETING_PART = { ...PUBLIC, hasPreview: true, sitemap: "meetings" } as const;

/** Another format of a part of a meeting. */
const MEETING_FORMAT = { ...PUBLIC, hasPreview: true } as const;

const PORTAL_PAGE = { ...PUBLIC, sitemap: "portal" } as const;

/** A signed-in page: at least the form for signing out is sent to it. */
const SECRETARIAT = { audience: "secretariat", delivery: "personal", hasForm: true } as const;
const DELEGATION = { audience: "delegation", delivery: "personal", hasForm: true } as const;

/** The query of an audit log: its filters, in the order of `audit-log-filter.ts`. */
const AUDIT_LOG = ["person", "operation", "kind", "subject", "language", "from", "to"] as const;

/** The query of the history of a text, in the order of `text-history.ts`. */
const HISTORY = ["from", "to", "until", "show", "done"] as const;

/** The query of a page that confirms a completed action. */
const COMPLETED = ["done", "at", "before"] as const;

/**
 * Every address that the portal answers; the first match counts. Addresses, the guard, cache keys,
 * the sitemap and the access tests derive from this table.
 */
export const ROUTES = {
  home: { ...PORTAL_PAGE, path: "/[locale]" },
  meeting: { ...MEETING_PART, path: "/[locale]/meetings/[meeting]" },
  agenda: { ...MEETING_PART, path: "/[locale]/meetings/[meeting]/agenda" },
  agendaAkn: { ...MEETING_FORMAT, path: "/[locale]/meetings/[meeting]/agenda.akn.xml" },
  /** an edition that a later one has replaced or corrected, and each corrigendum or addendum */
  agendaEditionAkn: { ...MEETING_FORMAT, path: "/[locale]/meetings/[meeting]/editions/[edition]/agenda.akn.xml" },
  documents: {
    ...MEETING_PART,
    path: "/[locale]/meetings/[meeting]/documents",
    query: ["by", "item", "kind", "language", "format"],
  },
  documentsAtom: { ...MEETING_FORMAT, path: "/[locale]/meetings/[meeting]/documents.atom" },
  meetingZip: { ...PUBLIC, delivery: "streamed", path: "/[locale]/meetings/[meeting]/documents.zip" },
  meetingImage: { ...MEETING_FORMAT, path: "/[locale]/meetings/[meeting]/preview.png" },
  programme: { ...MEETING_PART, path: "/[locale]/meetings/[meeting]/programme" },
  programmeIcs: { ...MEETING_FORMAT, path: "/[locale]/meetings/[meeting]/programme.ics" },
  plenaryMeetingIcs: { ...MEETING_FORMAT, path: "/[locale]/meetings/[meeting]/programme/[calendar]" },
  legislation: { ...MEETING_PART, path: "/[locale]/meetings/[meeting]/legislation" },
  report: { ...MEETING_PART, path: "/[locale]/meetings/[meeting]/report" },
  document: { ...MEETING_FORMAT, path: "/[locale]/documents/[...symbol]", sitemap: "documents" },
  search: {
    ...PORTAL_PAGE,
    path: "/[locale]/search",
    query: ["q", "page", "kind", "meeting", "language"],
    confidential: "query",
  },
  archive: { ...PUBLIC, path: "/[locale]/archive/[body]", sitemap: "bodies" },
  archiveYear: { ...PUBLIC, path: "/[locale]/archive/[body]/[year]", sitemap: "years" },
  alerts: { ...PORTAL_PAGE, path: "/[locale]/alerts", query: ["body", "done"], hasForm: true },
  confirmAlerts: { ...PUBLIC, path: "/[locale]/alerts/confirm/[token]", confidential: "token", hasForm: true },
  endAlerts: { ...PUBLIC, path: "/[locale]/alerts/end/[token]", confidential: "token", hasForm: true },
  /** where a new password is requested */
  forgottenPassword: { ...PUBLIC, path: "/[locale]/password", query: ["done"], hasForm: true },
  setPassword: { ...PUBLIC, path: "/[locale]/password/[token]", confidential: "token", hasForm: true },
  /** where an addressee of a silence procedure responds */
  silence: {
    ...PUBLIC,
    path: "/[locale]/silence/[token]",
    query: ["done"],
    confidential: "token",
    hasForm: true,
  },
  help: { ...PORTAL_PAGE, path: "/[locale]/help" },
  accessibility: { ...PORTAL_PAGE, path: "/[locale]/accessibility" },
  privacy: { ...PORTAL_PAGE, path: "/[locale]/privacy" },
  signIn: {
    audience: "public",
    delivery: "personal",
    path: "/[locale]/sign-in",
    query: ["next", "done"],
    hasForm: true,
  },
  ownAccount: {
    audience: "account",
    delivery: "personal",
    path: "/[locale]/account",
    query: COMPLETED,
    hasForm: true,
  },

  /** `show`: a kind of work of which all entries are listed, or `meetings` */
  secretariat: { ...SECRETARIAT, path: "/[locale]/secretariat", query: ["show", ...COMPLETED] },
  accounts: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/accounts",
    query: ["q", "role", "state", "status", "sort", "page", ...COMPLETED],
  },
  inviteAccount: { ...SECRETARIAT, path: "/[locale]/secretariat/accounts/invite", query: COMPLETED },
  account: { ...SECRETARIAT, path: "/[locale]/secretariat/accounts/[account]", query: COMPLETED },
  /** the command menu as a page; `meeting` is the one that the reader works on */
  secretariatGo: { ...SECRETARIAT, path: "/[locale]/secretariat/go", query: ["q", "meeting"] },
  /** its results as JSON */
  secretariatGoResults: {
    audience: "secretariat",
    delivery: "streamed",
    path: "/[locale]/secretariat/go.json",
    query: ["q", "meeting"],
  },
  secretariatImports: { ...SECRETARIAT, path: "/[locale]/secretariat/imports", query: COMPLETED },
  /** `text`: the language that it shows; `edit`: the part that is being corrected, such as `item:2`; `show`: `check` */
  secretariatImport: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/imports/[draft]",
    query: ["text", "edit", "show", ...COMPLETED],
  },
  /** `from` is the meeting that is cloned */
  secretariatNewMeeting: { ...SECRETARIAT, path: "/[locale]/secretariat/meetings/new", query: ["from"] },
  secretariatMeeting: { ...SECRETARIAT, path: "/[locale]/secretariat/meetings/[meeting]", query: COMPLETED },
  /** `operation`: `reschedule`, `postpone` or `cancel`; `back`: the form is filled with the earlier days */
  secretariatSchedule: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/schedule",
    query: ["operation", "back", ...COMPLETED],
  },
  secretariatParticulars: { ...SECRETARIAT, path: "/[locale]/secretariat/meetings/[meeting]/particulars" },
  /** the practical information for participants */
  secretariatInformation: { ...SECRETARIAT, path: "/[locale]/secretariat/meetings/[meeting]/information" },
  /** its text in one language */
  secretariatInformationText: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/information/[text]",
  },
  secretariatAgenda: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/agenda",
    query: COMPLETED,
  },
  /** where its adoption by the meeting is recorded */
  secretariatAdoptAgenda: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/agenda/adopt",
    query: COMPLETED,
  },
  /** `missing`: a language, or `any`; `due`: `late`, `near` or `translation` */
  secretariatDocuments: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/documents",
    query: ["sort", "kind", "item", "missing", "due", ...COMPLETED],
  },
  /** `symbol`: the one that fills the form */
  secretariatNewDocument: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/documents/new",
    query: ["symbol"],
  },
  secretariatDocumentFiles: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/documents/files",
    query: COMPLETED,
  },
  secretariatDocument: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/documents/[document]",
    query: COMPLETED,
  },
  /** `edition`: the number of the edition whose changes are shown, since that of `from` or the one before */
  secretariatIssueAgenda: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/agenda/issue",
    query: ["edition", "from", ...COMPLETED],
  },
  /**
   * `edit`: the number of the plenary meeting that is being changed, `part` what of it, `entry` its
   * entry; `event`: the id of the event that is; `add`: the form that is open; `issued`: what was done is public
   */
  secretariatProgramme: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/programme",
    query: ["edit", "part", "entry", "event", "add", "issued", ...COMPLETED],
  },
  /** `edition`: the number of the edition whose changes are shown, since that of `from` or the one before */
  secretariatIssueProgramme: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/programme/issue",
    query: ["edition", "from", ...COMPLETED],
  },
  /**
   * `earlier` is an earlier text with which the form is filled, `on` the version that it replaces:
   * after a save that version is gone, and the form is not filled again; `typed`: the
   * open page whose unsaved text fills it
   */
  secretariatItem: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/agenda/[item]/[text]",
    query: ["earlier", "on", "typed"],
  },
  /** the revisions of a text: `from` and `to` are compared, `until` is the newest that is listed, `show`: `authors` */
  secretariatItemHistory: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/agenda/[item]/[text]/history",
    query: HISTORY,
  },
  secretariatDecisions: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/decisions",
    query: COMPLETED,
  },
  secretariatNewDecision: { ...SECRETARIAT, path: "/[locale]/secretariat/meetings/[meeting]/decisions/new" },
  /** `fill`: `delegations` where their accounts fill the form */
  secretariatNewSilence: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/decisions/silence",
    query: ["fill"],
  },
  secretariatSilence: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/decisions/silence/[procedure]",
    query: COMPLETED,
  },
  secretariatDecision: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/decisions/[decision]",
    query: ["typed"],
  },
  secretariatDecisionHistory: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/decisions/[decision]/history",
    query: HISTORY,
  },
  /** `show`: `needed`, `drafts` or `checks`; `language`: the one whose texts are listed; `import`: the id of a file that came back */
  secretariatLanguages: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/languages",
    query: ["show", "language", "import"],
  },
  /** the texts for translators: `language` is that of the translation, `format` one of `TRANSLATION_FORMATS`; `texts`: those that are chosen, `fr.ID` each */
  translationFile: {
    audience: "secretariat",
    delivery: "streamed",
    path: "/[locale]/secretariat/meetings/[meeting]/translation-file",
    query: ["language", "format", "texts"],
  },
  /** an item in one language beside its source, and in further languages: `beside` */
  secretariatTranslation: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/languages/[item]/[text]",
    query: ["beside", "typed"],
  },
  /** the terms of a treaty: `treaty` is its key, `q` a text that they have */
  secretariatGlossary: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/glossary",
    query: ["treaty", "q"],
  },
  secretariatTerm: { ...SECRETARIAT, path: "/[locale]/secretariat/glossary/[term]" },
  secretariatFindings: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/findings",
    query: COMPLETED,
  },
  secretariatLegislation: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/legislation",
    query: ["status"],
  },
  secretariatSubmission: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/legislation/[submission]",
    query: COMPLETED,
  },
  secretariatReport: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/report",
    query: ["text", ...COMPLETED],
  },
  secretariatNewParagraph: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/report/new/[text]",
    query: ["after", "place"],
  },
  secretariatParagraph: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/report/[paragraph]/[text]",
    query: ["typed"],
  },
  secretariatParagraphHistory: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/report/[paragraph]/[text]/history",
    query: HISTORY,
  },
  reportPdf: {
    audience: "secretariat",
    delivery: "streamed",
    path: "/[locale]/secretariat/meetings/[meeting]/report.pdf",
  },
  secretariatAuditLog: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/meetings/[meeting]/record",
    query: [...AUDIT_LOG, "before"],
  },
  /** the log of every meeting and of what belongs to none; `meeting`: a meeting's key, or `none` */
  wholeAuditLog: {
    ...SECRETARIAT,
    path: "/[locale]/secretariat/record",
    query: ["meeting", ...AUDIT_LOG, "before"],
  },
  /** a part of a log as a file */
  auditLogCsv: {
    audience: "secretariat",
    delivery: "streamed",
    path: "/[locale]/secretariat/record.csv",
    query: ["meeting", ...AUDIT_LOG],
  },
  auditLogJson: {
    audience: "secretariat",
    delivery: "streamed",
    path: "/[locale]/secretariat/record.json",
    query: ["meeting", ...AUDIT_LOG],
  },

  delegation: { ...DELEGATION, path: "/[locale]/delegation" },
  /** the members of a delegation, for its head */
  delegationMembers: { ...DELEGATION, path: "/[locale]/delegation/members", query: COMPLETED },
  delegationLegislation: {
    ...DELEGATION,
    path: "/[locale]/delegation/meetings/[meeting]",
    query: COMPLETED,
  },
  submitLegislation: {
    ...DELEGATION,
    path: "/[locale]/delegation/meetings/[meeting]/submit",
    query: ["draft"],
  },
  submission: { ...DELEGATION, path: "/[locale]/delegation/meetings/[meeting]/legislation/[submission]" },

  notFound: { ...PUBLIC, path: "/[locale]/[...rest]", isNotFound: true },

  root: { audience: "public", delivery: "personal", path: "/" },
  symbol: { audience: "public", delivery: "personal", path: "/symbol/[...symbol]" },
  sitemap: { ...PUBLIC, path: "/sitemap.xml" },
  sitemapPart: { ...PUBLIC, path: "/sitemaps/[part]" },
  robots: { ...PUBLIC, path: "/robots.txt" },
  securityTxt: { ...PUBLIC, path: "/.well-known/security.txt" },
  icon: { ...PUBLIC, delivery: "streamed", path: "/icon.svg" },
  nextStatic: { ...PUBLIC, delivery: "streamed", path: "/_next/static/[...file]" },

  file: { audience: "viewer", delivery: "streamed", path: "/api/files/[fileId]" },
  health: { audience: "public", delivery: "streamed", path: "/api/health" },
  /** the query serves the response to signed-out users */
  submitLegislationUpload: {
    audience: "viewer",
    delivery: "streamed",
    path: "/api/legislation",
    query: ["locale", "meeting"],
  },
  /** the files of an agenda; the language serves the response, `draft` is the one to which they are added */
  importUpload: { audience: "viewer", delivery: "streamed", path: "/api/imports", query: ["locale", "draft"] },
  /** the files of documents; the language serves the response, `document` is the one of all files */
  documentsUpload: {
    audience: "viewer",
    delivery: "streamed",
    path: "/api/documents",
    query: ["locale", "meeting", "document"],
  },
  /** a translation file that comes back; the language serves the response */
  translationsUpload: {
    audience: "viewer",
    delivery: "streamed",
    path: "/api/translations",
    query: ["locale", "meeting"],
  },
  /** an editor of a text says that it is open; the language serves the response, `typed` is there where something was typed since the last message */
  openTexts: { audience: "viewer", delivery: "streamed", path: "/api/open-texts", query: ["locale", "typed"] },
  /** one-click unsubscribing by a mail client (RFC 8058) */
  oneClickUnsubscribe: {
    audience: "public",
    delivery: "personal",
    path: "/api/alerts/end/[token]",
    confidential: "token",
  },
  apiDocument: { ...PUBLIC, path: "/api/v1/documents/[...symbol]" },
  apiMeetings: { ...PUBLIC, path: "/api/v1/meetings", query: ["page"] },
  apiMeeting: { ...PUBLIC, path: "/api/v1/meetings/[meeting]" },
  apiAgenda: { ...PUBLIC, path: "/api/v1/meetings/[meeting]/agenda", query: ["language"] },
  apiDocuments: { ...PUBLIC, path: "/api/v1/meetings/[meeting]/documents", query: ["page"] },
  apiProgramme: { ...PUBLIC, path: "/api/v1/meetings/[meeting]/programme", query: ["language"] },
  apiOpenapi: { ...PUBLIC, path: "/api/v1/openapi.json" },
  apiSearch: {
    ...PUBLIC,
    path: "/api/v1/search",
    query: ["language", "page", "q", "kind", "meeting"],
    confidential: "query",
  },
  apiNotFound: { ...PUBLIC, path: "/api/v1/[...rest]", isNotFound: true },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/**
 * Former paths of routes, with the same parameters in the same order: a request for one is
 * redirected to today's.
 */
export const FORMER_PATHS: Readonly<Record<string, RouteName>> = {
  "/[locale]/delegation/meetings/[meeting]/lodge": "submitLegislation",
};

/** Every route with its name, in the order of the table. */
export const ROUTE_LIST: readonly (Route & { name: RouteName })[] = Object.entries(ROUTES).map(([name, route]) => ({
  ...route,
  name: name as RouteName, // the keys of the table
}));
