import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const ROLES = ["public", "system", "secretariat", "editor", "sherloc", "rapporteur", "admin", "delegation"] as const;
type Asker = (typeof ROLES)[number];

const EVERYBODY = [...ROLES];
const ACCOUNTS: Asker[] = ["secretariat", "editor", "sherloc", "rapporteur", "admin", "delegation"];
const AGENDA: Asker[] = ["secretariat", "editor"];
const REPORT: Asker[] = ["system", "secretariat", "editor", "rapporteur"];
const STAFF: Asker[] = ["secretariat", "editor", "sherloc", "rapporteur", "admin"];
/** Who sees what is decided row by row; the drawer's own test proves it. */
const BY_ROW = "by row";

/** Who may do what: every verb and every query of the domain. What does not stand here fails. */
const MATRIX: Record<string, Asker[] | typeof BY_ROW> = {
  createAccount: ["system", "admin"],
  disableAccount: ["system", "admin"],
  enableAccount: ["system", "admin"],
  endSessions: ["system", "admin"],
  listAccounts: ["system", "admin"],
  openSession: EVERYBODY,
  resumeSession: EVERYBODY,
  findViewerOfSession: EVERYBODY,
  endSession: ACCOUNTS,
  listRecordEntries: ["secretariat", "admin"],
  findSubjects: ["secretariat", "admin"],

  listPublicChanges: EVERYBODY,

  listMeetings: EVERYBODY,
  listComingMeetings: EVERYBODY,
  listPastMeetings: EVERYBODY,
  listMeetingsOfBody: EVERYBODY,
  listYearsOfBodies: EVERYBODY,
  getMeeting: EVERYBODY,
  getAgenda: EVERYBODY,
  editItem: AGENDA,
  listItemsToEdit: AGENDA,
  getItemToEdit: AGENDA,
  listEarlierTexts: AGENDA,

  searchPortal: EVERYBODY,
  rebuildSearch: ["system"],
  completeSearch: ["system"],
  sweepStore: ["system"],
  compareStore: ["system"],
  checkFiles: ["system"],

  listDocuments: EVERYBODY,
  getDocument: EVERYBODY,
  findHeldSymbols: EVERYBODY,
  findFoundDocuments: EVERYBODY,
  relationsOfSymbols: EVERYBODY,
  findReadableDocumentFile: BY_ROW,
  issueDocument: ["system", "secretariat"],
  noteTranslation: ["system", "secretariat"],
  withdrawDocument: ["system", "secretariat"],
  getOrganizationOfWork: EVERYBODY,
  countPublicPages: EVERYBODY,
  listMeetingPages: EVERYBODY,
  listDocumentPages: EVERYBODY,
  movePlenaryMeeting: ["system", "secretariat"],
  cancelPlenaryMeeting: ["system", "secretariat"],
  restorePlenaryMeeting: ["system", "secretariat"],

  importAgenda: ["system", "secretariat"],
  listFindings: AGENDA,
  countOpenFindings: AGENDA,
  settleFinding: ["secretariat"],
  reopenFinding: ["secretariat"],

  askForAlerts: EVERYBODY,
  confirmAlerts: EVERYBODY,
  endAlerts: EVERYBODY,
  findAlertsToConfirm: EVERYBODY,
  findAlertsToEnd: EVERYBODY,
  listAlertBodies: EVERYBODY,
  forgetUnconfirmed: ["system"],
  deliverMessages: ["system"],
  listWaitingMessages: ["system"],
  countMessages: ["system"],
  clearOutbox: ["system"],

  noteCondition: ["system"],
  countDamaged: ["system"],
  conditionsOf: ["system"],

  addState: ["system"],
  getState: EVERYBODY,
  listStates: EVERYBODY,

  saveDraft: ["delegation"],
  takeInFile: ["delegation"],
  removeDraftFile: ["delegation"],
  discardDraft: ["delegation"],
  lodgeLegislation: ["delegation"],
  startReplacement: ["delegation"],
  getDraft: ["delegation"],
  listOwnSubmissions: ["delegation"],
  listReturnedSubmissions: ["delegation"],
  listIncomingSubmissions: ["secretariat", "sherloc"],
  receiveSubmission: ["sherloc"],
  returnSubmission: ["sherloc"],
  acceptSubmission: ["sherloc"],
  recordState: ["sherloc"],
  listStatesWithLegislation: ["system", ...STAFF],
  countSubmissionsByState: BY_ROW,
  getSubmission: BY_ROW,
  getReadableFile: BY_ROW,
  enterRefusal: EVERYBODY,

  addSampleParagraphs: ["system"],
  composeReport: REPORT,
  addParagraph: REPORT,
  checkParagraph: REPORT,
  editParagraph: REPORT,
  undoEdit: REPORT,
  removeParagraph: REPORT,
  restoreParagraph: REPORT,
  gatherFacts: REPORT,
  findReportDraft: REPORT,
  listUnprintable: REPORT,
  getReportDraft: REPORT,
  getParagraphToEdit: REPORT,
  listItemsDeliberated: REPORT,
  listRemovedParagraphs: REPORT,
};

const test = testDatabase();

beforeAll(async () => {
  await smallMeeting(test.db, "wg9-2023");
});

describe.each(Object.entries(MATRIX).filter(([, allowed]) => allowed !== BY_ROW))("%s", (name, allowed) => {
  it("is done or refused for each role as the table says", async () => {
    const deed = await load(name);
    const refused: Asker[] = [];
    for (const role of ROLES) if (await isForbidden(deed, role)) refused.push(role);

    expect(refused).toEqual(ROLES.filter((role) => !allowed.includes(role)));
  });
});

describe("the table", () => {
  it("has a line for every verb and every query, and no other", () => {
    expect([...deeds().keys()].sort()).toEqual(Object.keys(MATRIX).sort());
  });
});

/** With an input that makes no sense: the right is asked first, before the input is looked at. */
async function isForbidden(deed: Deed, role: Asker): Promise<boolean> {
  try {
    await deed(contextOf(test.db, await viewerOf(role)), {}, {}, {});
  } catch (error) {
    return error instanceof Error && "kind" in error && error.kind === "forbidden";
  }

  return false;
}

async function viewerOf(role: Asker): Promise<Viewer> {
  // Made anew each time: one of the deeds ends the session.
  if (role === "public") return PUBLIC_VIEWER;
  if (role === "system") return { kind: "system", name: "test" };

  return role === "delegation" ? delegate(test.db, "XA") : staff(test.db, role);
}

type Deed = (...given: unknown[]) => Promise<unknown>;

async function load(name: string): Promise<Deed> {
  const file = deeds().get(name);
  if (!file) throw new Error(`${name} is not in the domain.`);
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `../../${file}`);

  return module[name] as Deed; // found by its name in the source of that file
}

/** Every exported function of the domain that is given a context, with its file: all that can be asked of it or done by it. */
function deeds(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync("app/_domain/**/*.ts")) {
    const source = readFileSync(file, "utf8");
    for (const match of source.matchAll(
      /^export (?:async )?function (\w+)\(\s*(?:context\b|\{[^}]*\b(?:db|viewer)\b)/gm,
    ))
      found.set(match[1] ?? "", file);
  }

  return found;
}
