import { describe, expect, it } from "vitest";
import { auditedOperation } from "@/app/_domain/audit-log/audited-operation";
import type { AuditDetails, DecisionDetail, Operation } from "@/app/_domain/audit-log/events";
import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { wordingOf } from "@/app/_domain/report/wording";
import { listStaffSections } from "@/app/_platform/http/staff/sections";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { STEP_CHECKS } from "@/app/_vocabulary/meeting-steps";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { describeEvents } from "@/components/audit-log/describe-events";
import { NOW } from "../support/people";
import { auditedOperations } from "./operations";

const ID = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const ITEM = { id: ID(1), type: "agenda-item" } as const;
const PARAGRAPH = { id: ID(2), type: "paragraph" } as const;
const DOCUMENT = { id: ID(3), type: "document" } as const;
const PLENARY_MEETING = { id: ID(4), type: "plenary-meeting" } as const;
const WORK_EVENT = { id: ID(41), type: "work-event" } as const;
const EVENT = {
  kind: "side-event",
  day: "2023-05-29",
  start: "2023-05-29T13:15",
  end: null,
  title: { en: "Lunch" },
  room: {},
} as const;
const DECISION = { id: ID(42), type: "decision" } as const;
const SILENCE = { id: ID(43), type: "silence-procedure" } as const;
const TAKEN: DecisionDetail = {
  madeBy: "extended-bureau",
  procedure: "silence",
  decidedOn: "2023-02-03",
  subjects: ["dates", "format", "topics", "provisional-agenda", "programme", "documents", "other"],
  en: "The topics.",
};
const FINDING = { id: ID(5), type: "finding" } as const;
const SUBMISSION = { id: ID(6), type: "legislation-submission" } as const;
const ACCOUNT = { id: ID(7), type: "account" } as const;
const DRAFT = { id: ID(8), type: "agenda-draft" } as const;

const SUBJECTS = new Map<string, AuditSubject>(
  (
    [
      { ...ITEM, number: "1 (a)", titles: { en: "Opening", ar: "الافتتاح" } },
      { ...PARAGRAPH, section: "opening", itemId: null, isRemoved: false, texts: { en: "The meeting was opened." } },
      { ...DOCUMENT, symbol: "TEST/WG.9/2023/2", titles: { en: "Background paper" } },
      { ...PLENARY_MEETING, number: 2 },
      { ...SILENCE, texts: { en: "The topics." } },
      { ...DECISION, texts: { en: "The topics." } },
      { ...FINDING, kind: "heading-differs", detail: { item: "3", heading: "One", title: "Other" } },
      { ...SUBMISSION, receiptNumber: 3, title: "Sample Act" },
      { ...ACCOUNT, name: "Editor", email: "editor@example.org" },
      { id: "XA", type: "state", names: { en: "Sample State A" } },
    ] satisfies AuditSubject[]
  ).map((subject) => [subject.id, subject]),
);

const FIELDS = {
  shortTitle: "",
  segment: "",
  number: "1(a)",
  title: "Opening",
  heading: "",
  annotation: "The meeting will be opened at 10 a.m. by the Chair.",
  documentation: "",
  noDocumentExpected: false,
};
const RICH: RichText = [{ type: "paragraph", content: [{ type: "text", text: "As it stood." }] }];
const MEETING = { type: "meeting", id: "wg9-2023" } as const;
const PARTICULARS = {
  body: "wg9",
  designation: "session",
  ordinal: 3,
  resumed: 1,
  start: "2023-05-29",
  end: "2023-05-30",
  timeZone: "Europe/Vienna",
  place: { en: "Vienna" },
};
const SHA256 = "0f".repeat(32);

const DETAILS = {
  symbol: "A/1/3",
  titles: { en: "Paper", fr: "Document" },
  kind: "background-paper",
  distribution: "limited",
  originalLanguage: "en",
  issuedOn: "2023-03-01",
  submissionDue: "2023-01-16",
  translationDue: "2023-02-06",
  issueDue: "2023-02-13",
  items: ["1 (a)", "2"],
};

/** The fullest event of each operation. */
const EVENTS: { [O in Operation]: { subject: { type: string; id: string }; detail: AuditDetails[O] } } = {
  "create-agenda-draft": { subject: DRAFT, detail: { name: "en.docx, ar.docx" } },
  "add-agenda-files": { subject: DRAFT, detail: { name: "fr.docx" } },
  "remove-agenda-file": { subject: DRAFT, detail: { name: "fr.docx", locale: "fr" } },
  "restore-agenda-file": { subject: DRAFT, detail: { name: "fr.docx", locale: "fr" } },
  "correct-agenda-draft": {
    subject: DRAFT,
    detail: {
      item: "2",
      locale: "en",
      before: { title: "One", documents: "", noDocumentExpected: false, start: null, timeZone: null, day: null },
      after: {
        title: "Other",
        documents: "A/1/2",
        noDocumentExpected: true,
        start: "10:00",
        timeZone: "UTC",
        day: "2031-03-31",
        resumed: 2,
      },
    },
  },
  "choose-agenda-text": { subject: DRAFT, detail: { item: "2", locale: "en", outcome: "take" } },
  "confirm-agenda-draft": { subject: DRAFT, detail: { symbol: "A/1/1", name: "en.docx" } },
  "discard-agenda-draft": { subject: DRAFT, detail: { name: "en.docx" } },
  "reopen-agenda-draft": { subject: DRAFT, detail: { name: "en.docx" } },
  "delete-discarded-files": { subject: { type: "file-store", id: "files" }, detail: { files: 2, size: 2048 } },
  "receive-document-files": { subject: DOCUMENT, detail: { name: "2-E.pdf, 2-F.pdf" } },
  "remove-received-file": { subject: MEETING, detail: { name: "2-E.pdf" } },
  "schedule-issue": { subject: MEETING, detail: { issueOf: "agenda", issueAt: "2023-03-06T17:00:00.000Z" } },
  "cancel-scheduled-issue": {
    subject: MEETING,
    detail: { issueOf: "programme", issueAt: "2023-03-06T17:00:00.000Z" },
  },
  "issue-as-scheduled": {
    subject: MEETING,
    detail: { issueOf: "documents", issueAt: "2023-03-06T17:00:00.000Z", scheduledBy: "Secretariat" },
  },
  "refuse-scheduled-issue": {
    subject: MEETING,
    detail: {
      issueOf: "agenda",
      issueAt: "2023-03-06T17:00:00.000Z",
      scheduledBy: "Secretariat",
      outcome: "changed",
    },
  },
  "add-document": { subject: DOCUMENT, detail: { symbol: "A/1/3", after: DETAILS } },
  "change-document": {
    subject: DOCUMENT,
    detail: { symbol: "A/1/4", before: DETAILS, after: { ...DETAILS, symbol: "A/1/4", items: [] }, public: false },
  },
  "record-decision": { subject: DECISION, detail: { after: TAKEN } },
  "change-decision": {
    subject: DECISION,
    detail: { before: TAKEN, after: { ...TAKEN, madeBy: "body", procedure: "acclamation", fr: "Les thèmes." } },
  },
  "restore-decision-text": {
    subject: DECISION,
    detail: { before: TAKEN, after: { ...TAKEN, fr: "Les thèmes." }, restored: 2 },
  },
  "remove-decision": { subject: DECISION, detail: { texts: { en: "The topics." } } },
  "restore-decision": { subject: DECISION, detail: { texts: { en: "The topics." } } },
  "start-silence-procedure": {
    subject: SILENCE,
    detail: {
      after: {
        madeBy: "body",
        procedure: "silence",
        subjects: ["topics"],
        deadline: "2023-03-06T17:00:00.000Z",
        addressees: ["Member A"],
        en: "The topics.",
      },
    },
  },
  "extend-silence-procedure": {
    subject: SILENCE,
    detail: {
      before: { deadline: "2023-03-06T17:00:00.000Z" },
      after: { deadline: "2023-03-07T17:00:00.000Z", reasons: { en: "As requested." } },
    },
  },
  "cancel-silence-procedure": { subject: SILENCE, detail: { after: { reasons: { en: "A new text." } } } },
  "object-to-decision": { subject: SILENCE, detail: { addressee: "Member A", reason: "Too early." } },
  "withdraw-objection": { subject: SILENCE, detail: { addressee: "Member A" } },
  "state-no-objection": { subject: SILENCE, detail: { addressee: "Member A" } },
  "adopt-by-silence": { subject: SILENCE, detail: { deadline: "2023-03-06T17:00:00.000Z" } },
  "end-broken-silence": { subject: SILENCE, detail: { deadline: "2023-03-06T17:00:00.000Z" } },
  "add-item": { subject: ITEM, detail: { locale: "en", after: { number: "1 (a)", title: "Opening" } } },
  "move-item": {
    subject: ITEM,
    detail: { before: { number: "2", follows: "1 (a)" }, after: { number: "1 (b)", follows: "1 (a)" } },
  },
  "renumber-items": {
    subject: { type: "meeting", id: "wg9-2023" },
    detail: { renumbered: [{ before: "3", after: "2" }] },
  },
  "remove-item": { subject: ITEM, detail: { number: "1 (a)", titles: { en: "Opening" } } },
  "restore-item": { subject: ITEM, detail: { number: "1 (a)" } },
  "issue-agenda": {
    subject: { type: "meeting", id: "wg9-2023" },
    detail: {
      number: 2,
      kind: "revision",
      symbol: "TEST/1/Rev.1",
      locales: ["ar", "en"],
      notes: { en: "Item 3 is new." },
      reason: "Decision of the extended Bureau",
    },
  },
  "edit-item": {
    subject: ITEM,
    detail: {
      ...{ locale: "en", before: FIELDS, after: { ...FIELDS, title: "Opening of it" } },
      ...{ status: "unofficial", minor: true },
    },
  },
  "restore-item-text": {
    subject: ITEM,
    detail: { locale: "en", before: FIELDS, after: { ...FIELDS, title: "Opening of it" }, restored: 3 },
  },
  "set-text-status": {
    subject: ITEM,
    detail: { locale: "fr", before: { status: "draft" }, after: { status: "official" }, followsSource: true },
  },
  "change-source-language": {
    subject: { type: "meeting", id: "wg9-2023" },
    detail: { before: { language: "en" }, after: { language: "fr" } },
  },
  "import-agenda": {
    subject: { type: "meeting", id: "wg9-2023" },
    detail: {
      outcome: "changed",
      locale: "zh",
      symbol: "TEST/1",
      unofficial: false,
      sourceSha256: SHA256,
      findings: 2,
      overwritten: [{ item: "2", before: { title: "It", heading: null, annotation: RICH, documentation: [] } }],
    },
  },
  "resolve-finding": {
    subject: FINDING,
    detail: {
      kind: "heading-differs",
      line: 7,
      locale: "zh",
      resolution: "keep-assumption",
      item: "3",
      before: { heading: "One" },
      after: { heading: null },
    },
  },
  "reopen-finding": {
    subject: FINDING,
    detail: {
      kind: "plenary-meeting-assumed",
      line: 7,
      locale: "zh",
      resolution: "as-printed",
      item: "2",
      before: { plenaryMeeting: 2 },
      after: { plenaryMeeting: 1 },
    },
  },
  "create-account": { subject: ACCOUNT, detail: { email: "e@example.org", role: "editor", state: null } },
  "invite-account": {
    subject: ACCOUNT,
    detail: { email: "ada@example.org", role: "delegation", state: "XA", by: "print" },
  },
  "resend-invitation": { subject: ACCOUNT, detail: { email: "ada@example.org", by: "mail" } },
  "send-password-link": { subject: ACCOUNT, detail: { email: "ada@example.org", by: "mail" } },
  "revoke-links": { subject: ACCOUNT, detail: { email: "ada@example.org" } },
  "request-password-link": { subject: ACCOUNT, detail: {} },
  "set-password": { subject: ACCOUNT, detail: { ended: 2 } },
  "change-password": { subject: ACCOUNT, detail: { ended: 2 } },
  "end-own-sessions": { subject: ACCOUNT, detail: { ended: 1 } },
  "change-account": {
    subject: ACCOUNT,
    detail: {
      before: { name: "Ada", role: "editor", state: null, isHead: false },
      after: { name: "Ada L.", role: "delegation", state: "XA", isHead: true },
    },
  },
  "disable-account": { subject: ACCOUNT, detail: { email: "e@example.org", ended: 1 } },
  "enable-account": { subject: ACCOUNT, detail: { email: "e@example.org" } },
  "open-session": { subject: ACCOUNT, detail: {} },
  "end-session": { subject: ACCOUNT, detail: {} },
  "end-sessions": { subject: ACCOUNT, detail: { email: "e@example.org", ended: 2 } },
  "start-draft": { subject: SUBMISSION, detail: {} },
  "save-draft": { subject: SUBMISSION, detail: {} },
  "receive-file": { subject: SUBMISSION, detail: { file: ID(9), name: "act.pdf", size: 1_200_000, sha256: SHA256 } },
  "remove-draft-file": { subject: SUBMISSION, detail: { file: ID(9) } },
  "discard-draft": { subject: { ...SUBMISSION, id: ID(8) }, detail: {} },
  "start-replacement": { subject: SUBMISSION, detail: { replaces: ID(8) } },
  "replace-submission": {
    subject: SUBMISSION,
    detail: { before: "returned", after: "replaced", replacedBy: "WG9-2023/LEG/0007" },
  },
  "submit-legislation": { subject: SUBMISSION, detail: { receiptNumber: 3, title: "Sample Act", state: "XA" } },
  "receive-submission": { subject: SUBMISSION, detail: { before: "submitted", status: "received" } },
  "return-submission": { subject: SUBMISSION, detail: { before: "received", status: "returned", question: "Which?" } },
  "accept-submission": {
    subject: SUBMISSION,
    detail: { before: "received", status: "accepted", legislativeRecord: "https://sherloc.unodc.org/1" },
  },
  refuse: { subject: { type: "file", id: ID(9) }, detail: { of: "XA" } },
  "note-condition": {
    subject: { type: "file", id: ID(9) },
    detail: { name: "act.pdf", before: { condition: "ok" }, after: { condition: "altered" }, sha256: SHA256 },
  },
  "export-audit-log": {
    subject: { type: "audit-log", id: "all" },
    detail: {
      ...{ format: "csv", entries: 50_000, more: true },
      filter: {
        ...{ person: "Editor", operation: "edit-item", kind: "item", subject: ITEM.id, language: "fr" },
        ...{ from: "2023-05-29", to: "2023-05-30" },
      },
    },
  },
  "sweep-store": { subject: { type: "file-store", id: "files" }, detail: { files: 2, partial: 1, size: 70_000_000 } },
  "restore-file": {
    subject: { type: "file", id: ID(9) },
    detail: { name: "act.pdf", before: { condition: "missing" }, after: { condition: "ok" }, sha256: SHA256 },
  },
  "compose-report": {
    subject: { type: "report-draft", id: ID(9) },
    detail: { added: 1, changed: 2, removed: 0, retained: 1 },
  },
  "edit-paragraph": { subject: PARAGRAPH, detail: { locale: "fr", before: null, after: "Nouveau.", minor: true } },
  "restore-paragraph-text": {
    subject: PARAGRAPH,
    detail: { locale: "fr", before: "Nouveau.", after: "Ancien.", restored: 1 },
  },
  "undo-edit": { subject: PARAGRAPH, detail: { locale: "fr", before: "Nouveau.", after: "Ancien." } },
  "check-paragraph": { subject: PARAGRAPH, detail: { locale: "fr" } },
  "add-paragraph": {
    subject: PARAGRAPH,
    detail: { section: "deliberations", itemId: ITEM.id, locale: "en", after: "New." },
  },
  "remove-paragraph": {
    subject: { ...PARAGRAPH, id: ID(8) },
    detail: {
      paragraph: {
        section: "adoption",
        texts: [{ locale: "en", text: "The report was adopted." }],
      },
    },
  },
  "restore-paragraph": { subject: PARAGRAPH, detail: {} },
  "add-sample-paragraphs": { subject: { type: "report-draft", id: ID(9) }, detail: { added: 2 } },
  "load-organ-reports": { subject: { type: "organ-reports", id: "all" }, detail: {} },
  "load-treaty": { subject: { type: "treaty", id: "ctoc" }, detail: {} },
  "add-term": {
    subject: { type: "glossary-term", id: ID(7) },
    detail: { after: { en: "tidal lake", fr: "lac à marée", variants: {} } },
  },
  "correct-term": {
    subject: { type: "glossary-term", id: ID(7) },
    detail: {
      before: { en: "tidal lake", fr: "lac à marée", variants: {} },
      after: { en: "tidal lake", fr: "lac de marée", variants: { fr: ["lac à marée"] } },
    },
  },
  "add-state": { subject: { type: "state", id: "XA" }, detail: {} },
  "create-meeting": { subject: MEETING, detail: { after: PARTICULARS } },
  "clone-meeting": { subject: MEETING, detail: { clonedFrom: "wg9-2022", after: PARTICULARS } },
  "change-meeting": {
    subject: MEETING,
    detail: {
      before: { start: "2023-05-29", place: { en: "Vienna" } },
      after: { start: "2023-06-05", place: { en: "Geneva", fr: "Genève" } },
      moved: [1, 2],
      cancelled: [3],
      reason: "The rooms are not available.",
    },
  },
  "postpone-meeting": {
    subject: MEETING,
    detail: { before: { start: "2023-05-29", place: { en: "Vienna" } }, after: { reasons: { en: "Rooms." } } },
  },
  "cancel-meeting": {
    subject: MEETING,
    detail: { before: { start: "2023-05-29" }, after: { reasons: { en: "Rooms.", fr: "Salles." } } },
  },
  "reschedule-meeting": {
    subject: MEETING,
    detail: {
      before: { start: "2023-05-29", end: "2023-05-30", timeZone: "Europe/Vienna", place: { en: "Vienna" } },
      after: {
        ...{ start: "2023-06-05", end: "2023-06-06", timeZone: "UTC", place: { en: "Geneva", fr: "Genève" } },
        reasons: { en: "Rooms." },
      },
      moved: [1, 2],
      cancelled: [3],
      documents: ["A/1/3"],
    },
  },
  "adopt-agenda": {
    subject: MEETING,
    detail: { number: 2, on: "2023-05-29", plenaryMeeting: 1, isAmended: true },
  },
  "undo-adoption": { subject: MEETING, detail: { on: "2023-05-29", plenaryMeeting: null, isAmended: false } },
  "change-information": {
    subject: MEETING,
    detail: {
      before: { attendance: null, venues: {}, interpretation: [], registrationOpensOn: null, webcastUrl: "" },
      after: {
        attendance: "hybrid",
        venues: { en: "C Building" },
        addresses: { en: "1 Sample Street" },
        interpretation: ["ar", "zh"],
        webcastUrl: "https://webcast.example.org/",
        registrationUrl: "https://register.example.org/",
        registrationOpensOn: "2023-03-01",
        registrationClosesOn: "2023-05-15",
        registrants: { en: "Parties" },
        contacts: { en: "Secretariat" },
        contactEmail: "office@example.org",
        contactPhone: "+43 1 26060",
      },
    },
  },
  "edit-information-text": {
    subject: MEETING,
    detail: {
      locale: "fr",
      before: { text: "", status: null },
      after: { text: "Entrée par la porte 1.", status: "official" },
      mergedWith: ["Editor"],
    },
  },
  "rename-body": {
    subject: MEETING,
    detail: {
      before: { names: {}, organNames: {} },
      after: { names: { en: "Group" }, organNames: { en: "Conference" } },
    },
  },
  "announce-meeting": { subject: MEETING, detail: { before: { status: "draft" }, after: { status: "announced" } } },
  "open-meeting": {
    subject: MEETING,
    detail: {
      before: { status: "announced" },
      after: { status: "in-session" },
      confirmed: [...STEP_CHECKS],
    },
  },
  "adopt-report": {
    subject: MEETING,
    detail: { before: { status: "in-session" }, after: { status: "report-adopted" } },
  },
  "archive-meeting": {
    subject: MEETING,
    detail: { before: { status: "report-adopted" }, after: { status: "archived" } },
  },
  "revert-meeting-status": {
    subject: MEETING,
    detail: { before: { status: "announced" }, after: { status: "draft" }, reason: "Announced too early." },
  },
  "delete-meeting-draft": { subject: MEETING, detail: {} },
  "restore-meeting-draft": { subject: MEETING, detail: {} },
  "move-plenary-meeting": {
    subject: PLENARY_MEETING,
    detail: {
      number: 2,
      before: { start: "2023-05-29T15:00", end: "2023-05-29T18:00" },
      after: { start: "2023-05-30T15:00", end: "2023-05-30T18:00" },
    },
  },
  "add-plenary-meeting": {
    subject: PLENARY_MEETING,
    detail: { number: 2, after: { start: "2023-05-29T15:00", end: "2023-05-29T18:00" } },
  },
  "add-plenary-meetings": {
    subject: MEETING,
    detail: { plenaryMeetings: [{ plenaryMeeting: 3, start: "2023-05-30T10:00", end: "2023-05-30T13:00" }] },
  },
  "remove-plenary-meeting": {
    subject: { ...PLENARY_MEETING, id: ID(40) },
    detail: { number: 2, before: { start: "2023-05-29T15:00", end: "2023-05-29T18:00" } },
  },
  "restore-removed-plenary-meeting": { subject: PLENARY_MEETING, detail: { number: 2 } },
  "arrange-plenary-meeting": {
    subject: PLENARY_MEETING,
    detail: {
      ...{ number: 2, before: { items: ["2"], notes: 0 }, after: { items: ["1 (a)", "2"], notes: 1 } },
      removed: [{ item: "3", texts: { en: "The lakes", fr: "Les lacs" } }],
      restored: [{ texts: { en: "Tea" } }],
    },
  },
  "write-note": {
    subject: PLENARY_MEETING,
    detail: { number: 2, before: {}, after: { en: "Informal consultations", fr: "Consultations" } },
  },
  "add-event": { subject: WORK_EVENT, detail: { after: EVENT } },
  "change-event": {
    subject: WORK_EVENT,
    detail: { before: EVENT, after: { ...EVENT, kind: "reception", room: { en: "Room D" } } },
  },
  "cancel-event": { subject: WORK_EVENT, detail: { titles: { en: "Lunch" } } },
  "restore-event": { subject: WORK_EVENT, detail: { titles: { en: "Lunch" } } },
  "change-room": {
    subject: PLENARY_MEETING,
    detail: { number: 2, before: { room: {} }, after: { room: { en: "Room D" } } },
  },
  "cancel-plenary-meeting": { subject: PLENARY_MEETING, detail: { number: 2 } },
  "restore-plenary-meeting": { subject: PLENARY_MEETING, detail: { number: 2 } },
  "issue-programme": {
    subject: MEETING,
    detail: { number: 2, plenaryMeetings: [1, 3], reason: { en: "The room is being repaired." } },
  },
  "discard-programme-changes": { subject: MEETING, detail: { changed: 2 } },
  "restore-discarded-programme": { subject: MEETING, detail: { changed: 2 } },
  "issue-document": {
    subject: DOCUMENT,
    detail: {
      symbol: "TEST/WG.9/2023/2",
      locale: "en",
      format: "pdf",
      outcome: "reissued",
      sha256: SHA256,
      size: 12,
      earlierSha256: SHA256,
      public: true,
    },
  },
  "note-translation": { subject: DOCUMENT, detail: { symbol: "TEST/WG.9/2023/2", locale: "fr", public: true } },
  "withdraw-document": {
    subject: DOCUMENT,
    detail: { symbol: "TEST/WG.9/2023/2", public: true, after: { note: { en: "Replaced." } }, reason: "Wrong text" },
  },
  "reinstate-document": {
    subject: DOCUMENT,
    detail: { symbol: "TEST/WG.9/2023/2", public: true, before: { note: { en: "Replaced." } }, reason: "Right text" },
  },
  "change-distribution": {
    subject: DOCUMENT,
    detail: {
      symbol: "TEST/WG.9/2023/2",
      before: { distribution: "restricted" },
      after: { distribution: "general" },
      public: true,
      reason: "Decided",
    },
  },
  "request-alerts": { subject: { type: "alert-subscription", id: ID(9) }, detail: { body: "wg9", locale: "en" } },
  "confirm-alerts": { subject: { type: "alert-subscription", id: ID(9) }, detail: { body: "wg9", locale: "en" } },
  "end-alerts": { subject: { type: "alert-subscription", id: ID(9) }, detail: { body: "wg9", locale: "en" } },
};

const VIEWER: Viewer = {
  kind: "account",
  accountId: ID(7),
  sessionId: ID(7),
  name: "Secretariat",
  role: "secretariat",
};

function rowOf<O extends Operation>(operation: O, locale: Locale, detail: AuditDetails[O] = EVENTS[operation].detail) {
  const { subject } = EVENTS[operation];
  const entry: ListedAuditEvent = {
    id: 1,
    at: NOW,
    actor: "Somebody",
    meetingKey: "wg9-2023",
    ...auditedOperation(operation, detail),
    subjectType: subject.type,
    subjectId: subject.id,
  };
  const [row] = describeEvents([entry], SUBJECTS, {
    locale,
    meetingKey: "wg9-2023",
    zone: "Europe/Vienna",
    sections: listStaffSections(VIEWER, locale, "wg9-2023"),
    headings: wordingOf(locale, "meeting").headings,
  });

  return row!; // one for one
}

describe("every audit event", () => {
  it("has a sample here for its operation", () => {
    expect(auditedOperations().filter((operation) => !(operation in EVENTS))).toEqual([]);
  });

  it.each(LOCALES)("is described in %s without ids, JSON or field names", (locale) => {
    for (const operation of Object.keys(EVENTS) as Operation[]) {
      const { operation: description, subject, facts, changes } = rowOf(operation, locale);
      const labels = [...facts, ...changes].map(({ label }) => label);
      const texts = [...facts.map(({ value }) => value), ...changes.flatMap(({ before, after }) => [before, after])];
      expect(description).not.toBe(operation);
      expect([
        operation,
        texts.filter((text) => /[{}[\]]|"\w+":|[0-9a-f]{8}-[0-9a-f]{4}|object Object/.test(text ?? "")),
      ]).toEqual([operation, []]);
      // In other scripts a name of the code stands out; in Latin script its inner capital does.
      const raw = locale === "ar" || locale === "zh" || locale === "ru" ? /^[a-z]/ : /^[a-z]|[a-z][A-Z]/;
      expect([operation, labels.filter((label) => raw.test(label))]).toEqual([operation, []]);
      // A word of the code, such as a status, is a word of the language.
      if (locale === "ar" || locale === "zh" || locale === "ru")
        expect([operation, texts.filter((text) => /^[a-z]+(-[a-z]+)*$/.test(text ?? "") && text !== "pdf")]).toEqual([
          operation,
          [],
        ]);
      expect([operation, subject?.text ?? ""]).not.toEqual([
        operation,
        expect.stringMatching(/undefined|[0-9a-f]{8}-/),
      ]);
    }
  });
});

describe("a described event", () => {
  it("names the item by number and title, with its page, and the field before and after", () => {
    const { subject, changes } = rowOf("edit-item", "en");
    expect(subject?.text.replace(/[\u2068\u2069]/g, "")).toBe("Item 1 (a): Opening");
    expect(subject?.href).toBe(`/en/secretariat/meetings/wg9-2023/agenda/${ITEM.id}/en`);
    expect(changes).toEqual([
      { label: "Title", before: "Opening", after: "Opening of it", language: "en", parts: undefined },
    ]);
    expect(rowOf("edit-item", "ar").subject?.text.replace(/[\u2068\u2069]/g, "")).toBe("البند 1 (أ): الافتتاح");
  });

  it("displays only the changed words of a long text and their context, in any language", () => {
    for (const [locale, word] of [
      ["en", "meeting "],
      ["ar", "الاجتماعَ "],
      ["zh", "会议"],
    ] as const) {
      const before = { ...FIELDS, annotation: `${word.repeat(60)}A${word.repeat(60)}` };
      const after = { ...before, annotation: before.annotation.replace("A", "B") };
      const [change] = rowOf("edit-item", locale, { locale, before, after }).changes;
      expect(
        change?.parts?.filter(({ kind }) => kind !== "same").map(({ kind, text }) => [kind, text.trim()[0]]),
      ).toEqual(
        expect.arrayContaining([
          ["removed", expect.any(String)],
          ["added", expect.any(String)],
        ]),
      );
      expect(change?.parts?.map(({ text }) => text).join("").length).toBeLessThan(400);
      expect(change).toMatchObject({ before: before.annotation, after: after.annotation });
    }
  });

  it("describes a resolution and what it changed, also of an event in an earlier shape", () => {
    const { facts, changes } = rowOf("reopen-finding", "en");
    expect(facts).toContainEqual({
      label: "How the issue was resolved",
      value: "Item 2 begins at plenary meeting 2, as printed",
    });
    expect(changes).toEqual([expect.objectContaining({ label: "Plenary meeting", before: "2", after: "1" })]);
    const earlier: AuditDetails["resolve-finding"] = {
      kind: "plenary-meeting-assumed",
      line: 7,
      locale: "zh",
      resolution: "as-printed",
      item: "2",
      from: 1,
      to: 2,
    };
    expect(rowOf("resolve-finding", "en", earlier).changes).toEqual([
      expect.objectContaining({ label: "Plenary meeting", before: "1", after: "2" }),
    ]);
  });

  it("prints times in the meeting's zone, a size with its unit, and the status of a submission as text", () => {
    expect(rowOf("move-plenary-meeting", "en").changes[0]).toMatchObject({
      label: "Start",
      before: "29 May 2023, 3 p.m.",
      after: "30 May 2023, 3 p.m.",
    });
    expect(rowOf("receive-file", "en").facts).toContainEqual({ label: "Size", value: "1.2\u00a0MB" });
    expect(rowOf("return-submission", "en").changes).toEqual([
      expect.objectContaining({ before: "received", after: "returned" }),
    ]);
  });

  it("names what of a log was taken as a file, and how much of it", () => {
    expect(rowOf("export-audit-log", "en").facts).toEqual([
      { label: "Format", value: "CSV" },
      { label: "Person", value: "Editor" },
      { label: "Action", value: "edited an agenda item" },
      { label: "Subject", value: "Agenda items" },
      { label: "Only this subject", value: "yes" },
      { label: "Language of the text", value: "Français" },
      { label: "From", value: "29 May 2023" },
      { label: "To", value: "30 May 2023" },
      { label: "Entries that match", value: "More than 50,000 entries" },
    ]);
    const all: AuditDetails["export-audit-log"] = { format: "json", filter: {}, entries: 1 };
    expect(rowOf("export-audit-log", "en", all).facts.map(({ value }) => value)).toEqual(["JSON", "1 entry"]);
  });

  it("displays removed and overwritten texts: of a paragraph, of an item", () => {
    const { subject, changes } = rowOf("remove-paragraph", "en");
    expect(subject?.text).toContain("The report was adopted.");
    expect(changes).toEqual([
      { label: "English", before: "The report was adopted.", after: "", language: "en", parts: undefined },
    ]);
    expect(rowOf("import-agenda", "en").changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Item 2: Title", "It", undefined],
      ["Item 2: Annotation", "As it stood.", undefined],
    ]);
  });
});
