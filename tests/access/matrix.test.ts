import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const ROLES = [
  "public",
  "system",
  "secretariat",
  "editor",
  "translator",
  "reader",
  "sherloc",
  "rapporteur",
  "admin",
  "delegation",
] as const;
type ViewerRole = (typeof ROLES)[number];

const EVERYBODY = [...ROLES];
const STAFF: ViewerRole[] = ["secretariat", "editor", "translator", "reader", "sherloc", "rapporteur", "admin"];
const ACCOUNTS: ViewerRole[] = [...STAFF, "delegation"];
const AGENDA: ViewerRole[] = ["secretariat", "editor"];
const TEXTS: ViewerRole[] = ["secretariat", "editor", "translator", "reader"];
const GLOSSARY: ViewerRole[] = [...TEXTS, "admin"];
const IMPORTS: ViewerRole[] = ["secretariat", "admin"];
const REPORT: ViewerRole[] = ["system", "secretariat", "editor", "rapporteur"];
/** Visible row by row: the domain's own test of the noun proves it. */
const BY_ROW = "by row";

/** The roles that may call each operation and query of the domain. One that is not listed fails. */
const MATRIX: Record<string, ViewerRole[] | typeof BY_ROW> = {
  createAccount: ["system", "admin"],
  disableAccount: ["system", "admin"],
  enableAccount: ["system", "admin"],
  endSessions: ["system", "admin"],
  listAccounts: ["system", "admin"],
  countAccounts: ["system", "admin"],
  getAccount: ["system", "admin"],
  inviteAccount: ["system", "admin"],
  sendLink: ["system", "admin"],
  revokeLinks: ["system", "admin"],
  changeAccount: ["system", "admin"],
  changePassword: ACCOUNTS,
  endOwnSessions: ACCOUNTS,
  listOwnSessions: ACCOUNTS,
  getOwnAccount: ACCOUNTS,
  setPassword: EVERYBODY,
  findPasswordLink: EVERYBODY,
  requestPasswordReset: EVERYBODY,
  openSession: EVERYBODY,
  resumeSession: EVERYBODY,
  findViewerOfSession: EVERYBODY,
  endSession: ACCOUNTS,
  /** the log of all meetings for the administrator alone: tests/audit-log/filter-audit-events.test.ts */
  listAuditEvents: ["secretariat", "admin"],
  countAuditEvents: ["secretariat", "admin"],
  listAuditLogChoices: ["secretariat", "admin"],
  exportAuditLog: ["secretariat", "admin"],
  findAuditSubjects: ["secretariat", "admin"],

  listPublicChanges: EVERYBODY,

  listMeetings: EVERYBODY,
  listUpcomingMeetings: EVERYBODY,
  listPastMeetings: EVERYBODY,
  listNearestMeetings: EVERYBODY,
  listMeetingsOfBody: EVERYBODY,
  listYearsOfBodies: EVERYBODY,
  getMeeting: EVERYBODY,
  announceMeeting: ["secretariat"],
  listMissingForAnnouncement: ["secretariat"],
  getAnnouncedLanguages: ["secretariat"],
  listStepChecks: ["secretariat"],
  createMeeting: ["secretariat"],
  changeParticulars: ["secretariat"],
  postponeMeeting: ["secretariat", "admin"],
  cancelMeeting: ["secretariat", "admin"],
  haltMeeting: ["secretariat", "admin"],
  rescheduleMeeting: ["secretariat", "admin"],
  getMeetingToSchedule: ["secretariat", "admin"],
  getScheduleConsequences: ["secretariat", "admin"],
  listScheduleChanges: EVERYBODY,
  renameBody: ["secretariat"],
  changeInformation: ["secretariat"],
  /** by language: tests/meeting-information/information-text.test.ts */
  editInformationText: BY_ROW,
  listInformationTexts: EVERYBODY,
  getInformationToChange: ["secretariat"],
  getInformationTexts: TEXTS,
  advanceStatus: ["secretariat"],
  openMeeting: ["secretariat"],
  adoptReport: ["secretariat"],
  archiveMeeting: ["secretariat"],
  revertStatus: ["secretariat"],
  deleteDraft: ["secretariat"],
  restoreDraft: ["secretariat"],
  listBodies: ["secretariat"],
  listDeletedDrafts: ["secretariat"],
  getMeetingToManage: ["secretariat"],
  listReferenceChoices: STAFF,
  getAgenda: EVERYBODY,
  getPublishedEdition: EVERYBODY,
  editItem: AGENDA,
  listItemsToEdit: AGENDA,
  getItemToEdit: TEXTS,
  listEarlierTexts: AGENDA,
  listItemRevisions: AGENDA,
  readItemRevisions: AGENDA,
  restoreItemText: AGENDA,
  addItem: AGENDA,
  moveItem: AGENDA,
  removeItem: AGENDA,
  restoreItem: AGENDA,
  renumberItems: AGENDA,
  listRemovedItems: AGENDA,
  listTextStatuses: TEXTS,
  getItemTexts: TEXTS,
  findFollowedSource: TEXTS,
  changeSourceLanguage: AGENDA,
  /** by language: tests/translations/roles.test.ts */
  translateItem: BY_ROW,
  listDifferences: TEXTS,
  exportTranslation: TEXTS,
  importTranslation: BY_ROW,
  takeTranslation: ["secretariat", "editor", "translator"],
  findTranslationImport: ["secretariat", "editor", "translator"],
  findAgendaIssue: EVERYBODY,
  listOpenChecks: TEXTS,
  adoptAgenda: ["secretariat"],
  undoAdoption: ["secretariat"],
  getAdoptionOptions: AGENDA,
  listEditions: AGENDA,
  getIssueOptions: AGENDA,
  getEditionChanges: AGENDA,
  issueAgenda: ["secretariat"],

  scheduleIssue: ["secretariat"],
  cancelScheduledIssue: ["secretariat"],
  issueSubject: BY_ROW,
  issueAsScheduled: ["system"],
  listScheduledIssues: STAFF,
  findTypedFields: ["secretariat"],

  searchPortal: EVERYBODY,
  findMeeting: EVERYBODY,
  findMeetingsOfHits: EVERYBODY,
  rebuildSearchIndex: ["system"],
  completeSearchIndex: ["system"],
  countFileWords: ["system"],
  sweepStore: ["system"],
  compareStore: ["system"],
  checkFiles: ["system"],

  listDocuments: EVERYBODY,
  getDocument: EVERYBODY,
  findReadableReferences: EVERYBODY,
  findReadableSymbols: EVERYBODY,
  findDocumentStatuses: EVERYBODY,
  findRelations: EVERYBODY,
  findReadableDocumentFile: BY_ROW,
  getDocumentOfMeeting: BY_ROW,
  getDocumentToChange: STAFF,
  listDocumentTimings: STAFF,
  getDocumentTiming: STAFF,
  listDatedDocuments: STAFF,
  getNewDocument: ["system", "secretariat"],
  addDocument: ["system", "secretariat"],
  changeDocument: ["system", "secretariat"],
  receiveDocumentFile: ["system", "secretariat"],
  addReceivedFiles: ["system", "secretariat"],
  listWaitingFiles: ["system", "secretariat"],
  findWaitingFile: BY_ROW,
  issueReceivedFiles: ["system", "secretariat"],
  removeReceivedFile: ["system", "secretariat"],
  issueDocument: ["system", "secretariat"],
  noteTranslation: ["system", "secretariat"],
  noteTranslations: ["system", "secretariat"],
  setDeadlines: ["system", "secretariat"],
  reinstateDocument: ["system", "secretariat"],
  changeDistribution: ["system", "secretariat"],
  withdrawDocument: ["system", "secretariat"],
  getOrganizationOfWork: EVERYBODY,
  findReasons: EVERYBODY,
  countPublicPages: EVERYBODY,
  listMeetingPages: EVERYBODY,
  listDocumentPages: EVERYBODY,
  movePlenaryMeeting: ["system", "secretariat"],
  cancelPlenaryMeeting: ["system", "secretariat"],
  restorePlenaryMeeting: ["system", "secretariat"],
  addPlenaryMeeting: ["system", "secretariat"],
  addPlenaryMeetings: ["system", "secretariat"],
  removePlenaryMeeting: ["system", "secretariat"],
  restoreRemovedPlenaryMeeting: ["system", "secretariat"],
  assignItems: ["system", "secretariat"],
  moveEntry: ["system", "secretariat"],
  removeEntry: ["system", "secretariat"],
  restoreEntries: ["system", "secretariat"],
  writeNote: ["system", "secretariat"],
  addEvent: ["system", "secretariat"],
  changeEvent: ["system", "secretariat"],
  cancelEvent: ["system", "secretariat"],
  restoreEvent: ["system", "secretariat"],
  changeRoom: ["system", "secretariat"],
  getProgrammeToEdit: ["system", "secretariat"],
  changeProgramme: ["system", "secretariat"],
  issueProgramme: ["system", "secretariat"],
  discardProgrammeChanges: ["system", "secretariat"],
  restoreDiscardedProgramme: ["system", "secretariat"],
  listProgrammeEditions: ["system", "secretariat"],
  getProgrammeIssueOptions: ["system", "secretariat"],
  getProgrammeEditionChanges: ["system", "secretariat"],

  listDecisions: EVERYBODY,
  listRemovedDecisions: ["secretariat"],
  getDecisionToChange: ["secretariat"],
  recordDecision: ["secretariat"],
  changeDecision: ["secretariat"],
  removeDecision: ["secretariat"],
  restoreDecision: ["secretariat"],
  listDecisionRevisions: ["secretariat"],
  readDecisionRevisions: ["secretariat"],
  restoreDecisionText: ["secretariat"],

  listSilenceProcedures: ["secretariat"],
  getSilenceProcedure: ["secretariat"],
  listProposedAddressees: ["secretariat"],
  startSilenceProcedure: ["secretariat"],
  extendSilenceProcedure: ["secretariat"],
  cancelSilenceProcedure: ["secretariat"],
  closeDueProcedures: ["system"],
  sendSilenceReminders: ["system"],
  findProposedDecision: EVERYBODY,
  objectToDecision: EVERYBODY,
  withdrawObjection: EVERYBODY,
  stateNoObjection: EVERYBODY,

  importAgenda: ["system", "secretariat"],
  receiveAgendaFile: ["system", ...IMPORTS],
  createImportDraft: IMPORTS,
  addImportFiles: IMPORTS,
  removeImportFile: IMPORTS,
  correctImportParticulars: IMPORTS,
  correctImportItem: IMPORTS,
  removeImportItem: IMPORTS,
  deleteDiscardedFiles: ["system"],
  reopenImportDraft: IMPORTS,
  restoreImportFile: IMPORTS,
  correctImportDocument: IMPORTS,
  removeImportDocument: IMPORTS,
  correctImportEntry: IMPORTS,
  removeImportEntry: IMPORTS,
  chooseImportText: IMPORTS,
  confirmImportDraft: IMPORTS,
  discardImportDraft: IMPORTS,
  listImportDrafts: IMPORTS,
  getImportDraft: IMPORTS,
  findImportFile: BY_ROW,
  listFindings: AGENDA,
  countOpenFindings: AGENDA,
  resolveFinding: ["secretariat"],
  reopenFinding: ["secretariat"],

  requestAlerts: EVERYBODY,
  confirmAlerts: EVERYBODY,
  endAlerts: EVERYBODY,
  findAlertsToConfirm: EVERYBODY,
  findAlertsToEnd: EVERYBODY,
  listAlertBodies: EVERYBODY,
  deleteUnconfirmedAlerts: ["system"],
  deliverMessages: ["system"],
  listWaitingMessages: ["system"],
  countMessages: ["system"],
  clearOutbox: ["system"],

  noteCondition: ["system"],
  countDamagedFiles: ["system"],
  findDamagedConditions: ["system"],

  loadOrganReports: ["system"],
  loadTreaty: ["system"],
  listTreaties: EVERYBODY,
  setTextStatuses: ["secretariat", "editor", "translator"],
  resolveFindings: ["secretariat"],
  reopenFindings: ["secretariat"],
  listTerms: GLOSSARY,
  getTerm: GLOSSARY,
  listMeetingTerms: GLOSSARY,
  addTerm: ["secretariat", "admin"],
  correctTerm: ["secretariat", "admin"],
  findCitationFacts: EVERYBODY,
  findNewestAgendaSymbol: EVERYBODY,
  findTreaty: EVERYBODY,
  findTreatyOfSeries: EVERYBODY,
  findTreatyBody: EVERYBODY,
  findTreatySummary: EVERYBODY,
  listKnowledgeBases: EVERYBODY,
  listTreatyBodies: EVERYBODY,

  addState: ["system", "admin"],
  getState: EVERYBODY,
  listStates: EVERYBODY,

  saveDraft: ["delegation"],
  receiveFile: ["delegation"],
  removeDraftFile: ["delegation"],
  discardDraft: ["delegation"],
  submitLegislation: ["delegation"],
  startReplacement: ["delegation"],
  getDraft: ["delegation"],
  listOwnSubmissions: ["delegation"],
  listReturnedSubmissions: ["delegation"],
  listIncomingSubmissions: ["secretariat", "sherloc"],
  receiveSubmission: ["sherloc"],
  returnSubmission: ["sherloc"],
  acceptSubmission: ["sherloc"],
  changeStatus: ["sherloc"],
  listStatesWithLegislation: ["system", ...STAFF],
  countSubmissionsByStatus: BY_ROW,
  getSubmission: BY_ROW,
  getReadableFile: BY_ROW,
  logRefusedAccess: EVERYBODY,

  composeReport: REPORT,
  addParagraph: REPORT,
  checkParagraph: REPORT,
  editParagraph: REPORT,
  undoEdit: REPORT,
  listParagraphRevisions: REPORT,
  readParagraphRevisions: REPORT,
  restoreParagraphText: REPORT,
  removeParagraph: REPORT,
  restoreParagraph: REPORT,
  gatherFacts: REPORT,
  findReportDraft: REPORT,
  listUnprintable: REPORT,
  getReportDraft: REPORT,
  getParagraphToEdit: REPORT,
  listItemsDeliberated: REPORT,
  listRemovedParagraphs: REPORT,

  /** of those who may save the text: tests/open-texts/open-texts.test.ts */
  noteOpenText: BY_ROW,
  discardUnsavedText: BY_ROW,
  listPresences: BY_ROW,
  getOpenText: EVERYBODY,
  deleteOldOpenTexts: ["system"],

  listWork: STAFF,
  findDestinations: STAFF,
};

const test = testDatabase();
const OPERATIONS = findOperations();

beforeAll(async () => {
  await smallMeeting(test.db, "wg9-2023");
});

describe.each(Object.entries(MATRIX).filter(([, allowed]) => allowed !== BY_ROW))("%s", (name, allowed) => {
  it("is allowed or refused for each role as in the table", async () => {
    const operation = await load(name);
    const refused: ViewerRole[] = [];
    for (const role of ROLES) if (await isForbidden(operation, role)) refused.push(role);

    expect(refused).toEqual(ROLES.filter((role) => !allowed.includes(role)));
  });
});

describe("the table", () => {
  it("has a row for every operation and every query, and no other", () => {
    expect([...OPERATIONS.keys()].sort()).toEqual(Object.keys(MATRIX).sort());
  });
});

/** Calls it with invalid input: the permission is checked before the input. */
async function isForbidden(operation: Operation, role: ViewerRole): Promise<boolean> {
  try {
    await operation(contextOf(test.db, await viewerOf(role)), {}, {}, {});
  } catch (error) {
    return error instanceof Error && "kind" in error && error.kind === "forbidden";
  }

  return false;
}

async function viewerOf(role: ViewerRole): Promise<Viewer> {
  // Created anew each time: one of the operations ends the session.
  if (role === "public") return PUBLIC_VIEWER;
  if (role === "system") return { kind: "system", name: "test" };

  return role === "delegation" ? delegate(test.db, "XA") : staff(test.db, role);
}

type Operation = (...given: unknown[]) => Promise<unknown>;

async function load(name: string): Promise<Operation> {
  const file = OPERATIONS.get(name);
  if (!file) throw new Error(`${name} is not in the domain.`);
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `../../${file}`);

  return module[name] as Operation; // found by its name in the source of that file
}

/** Returns every exported function of the domain that takes a context, with its file. */
function findOperations(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync("app/_domain/**/*.ts")) {
    const source = readFileSync(file, "utf8");
    for (const match of source.matchAll(
      /^export (?:async )?function (\w+)(?:<Result>)?\(\s*(?:context\b|\{[^}]*\b(?:db|viewer)\b)/gm,
    ))
      found.set(match[1] ?? "", file);
  }

  return found;
}
