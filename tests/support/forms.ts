import type { Page } from "playwright-core";
import { expect } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import type { FormPage } from "./plain-browser/form-page";
import { PlainPage } from "./plain-browser/plain-page";

/**
 * How a form is sent twice in a row, without reloading the page: in a browser, and without
 * JavaScript and a browser.
 */
export interface FormCase {
  /** who sends it; nobody is signed in for a form that anyone may send */
  by: string | undefined;
  /** opens the page of the form; `run` is `script` in a browser, otherwise `plain` */
  open: (page: FormPage, url: string, run: string) => Promise<void>;
  /** sends it the first and the second time, and waits for what it says */
  send: (page: FormPage, round: number, run: string) => Promise<void>;
  /** what is done at the end, for the forms that come after */
  finish?: (page: FormPage, run: string) => Promise<void>;
}

const LAW = "db/seed/sample/sample-act.pdf";

/**
 * Every form, by the server action that it sends, in the order in which they are tried. An action that no case sends names the one that sends it along, or the test that does.
 */
export const FORMS: Record<string, FormCase | { covered: string }> = {
  // Not an action: a form with files, which is sent to a route of its own.
  lodging: {
    by: "delegation-b",
    open: (page, url) => goTo(page, url, paths.submitLegislation("en", SAMPLE_MEETING)),
    send: async (page, round, run) => {
      await page.getByLabel("Title").fill(`Act ${run}, ${round}`);
      if (round === 1) await page.locator('input[type="file"]').setInputFiles(LAW);
      // The page is reloaded each time, also where its address stays.
      await Promise.all([inChromium(page)?.waitForEvent("load"), press(page, "Save and submit later")]);
      await page.waitForURL(/draft=/);
      await page
        .getByText(/Not submitted yet|Saved, but not submitted yet/)
        .first()
        .waitFor();
      expect(await page.getByLabel("Title").inputValue()).toBe(`Act ${run}, ${round}`);
      expect(await page.getByText("sample-act.pdf").count()).toBe(1);
    },
    finish: async (page, run) => {
      await page.getByLabel("Title").fill(`Act of the run ${run}`);
      await page.getByLabel("Kind").selectOption("act");
      await page.getByLabel("Official language of the text").selectOption("en");
      for (const [part, value] of [
        ["Day", "4"],
        ["Month", "3"],
        ["Year", "2019"],
      ] as const)
        await page.getByLabel(part, { exact: true }).fill(value);
      await page.getByLabel("United Nations Convention against Transnational Organized Crime").check();
      await page.getByLabel("Articles of the Convention").fill("5");
      await press(page, "Submit legislation");
      await page
        .getByText(/WG2-2023\/LEG\/000/)
        .first()
        .waitFor();
    },
  },
  editItemAction: {
    by: "editor",
    open: openItem,
    send: async (page, round, run) => {
      await page.getByLabel("Title", { exact: true }).fill(`Title ${run} ${round}`);
      await press(page, "Save");
      await isInView(page, "Saved in the working copy. The public reads it once it is issued.");
      expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe(`Title ${run} ${round}`);
    },
  },
  restoreItemTextAction: { covered: "tests/e2e/history.test.ts" },
  restoreParagraphTextAction: { covered: "tests/e2e/history.test.ts" },
  restoreDecisionTextAction: { covered: "tests/e2e/history.test.ts" },
  issueAgendaAction: {
    by: "secretariat",
    open: openItem,
    send: async (page, round, run) => {
      await page.getByLabel("Title", { exact: true }).fill(`Title ${run} ${round} to issue`);
      await press(page, "Save");
      await isInView(page, "Saved in the working copy. The public reads it once it is issued.");
      await page.getByRole("link", { name: "Back to the agenda" }).click();
      await page.getByRole("link", { name: "Look at the differences and issue them" }).click();
      await page.getByLabel("How it is issued").selectOption("reissue");
      await page.getByLabel("Reason").fill(`Round ${round}`);
      await press(page, "Issue");
      await isInView(page, /^Issued\. The public now reads edition \d+\./);
      await page.getByText(`Round ${round}`).first().waitFor();
      await openItem(page, new URL(page.url()).origin, run);
    },
  },
  addItemAction: {
    by: "editor",
    open: (page, url) => goTo(page, url, paths.secretariatAgenda("en", SAMPLE_MEETING)),
    send: async (page, round, run) => {
      await page.getByLabel("Title", { exact: true }).fill(`Further item ${run} ${round}`);
      await press(page, "Add");
      await isInView(page, "Item 6 has been added. Choose a language to write its text.");
      await isBeside(page, `Further item ${run} ${round}`);
      await press(page, "Remove item 6");
      await isInView(page, /^Item 6 has been removed/);
    },
  },
  arrangeItemsAction: {
    by: "editor",
    open: (page, url) => goTo(page, url, paths.secretariatAgenda("en", SAMPLE_MEETING)),
    send: async (page) => {
      await press(page, "Move item 4 up");
      await isInView(page, "The item has been moved. Its number is 4.");
      await page.getByText("The numbers do not follow the order of the items.").waitFor();
      await press(page, "Move item 4 down");
      await page.getByText("The numbers do not follow the order of the items.").waitFor({ state: "detached" });
      await press(page, "Remove item 1 (a)");
      await hasFocusNear(page, /^Item 1 \(a\) has been removed/);
      await press(page, "Undo");
      await isInView(page, "Item 1 (a) has been restored.");
    },
  },
  addDocumentAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatDocuments("en", SAMPLE_MEETING)),
    send: async (page, round, run) => {
      const symbol = `TEST/${run.toUpperCase()}/${round}`;
      await page.getByRole("link", { name: "Add a document", exact: true }).click();
      await page.getByLabel("Symbol", { exact: true }).fill(symbol);
      await press(page, "Reserve the symbol");
      await page.getByText("Enter the title in at least one language.").first().waitFor();
      expect(await page.getByLabel("Symbol", { exact: true }).inputValue()).toBe(symbol);
      await page.getByLabel("English", { exact: true }).fill(`Paper ${run} ${round}`);
      await press(page, "Reserve the symbol");
      await isInView(page, `${symbol} is reserved. Only staff see the document until a file of it is issued.`);
      await page.getByRole("link", { name: "All documents", exact: true }).click();
      await page.getByRole("link", { name: symbol, exact: true }).waitFor();
    },
  },
  changeDocumentsAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatDocuments("en", SAMPLE_MEETING)),
    send: async (page, round) => {
      // The operations on what is ticked come into view by the tick.
      await page.getByLabel("Tick CTOC/COP/WG.2/2023/3", { exact: true }).check();
      await page.locator('[name="issueDue"]').fill(`2031-01-0${round}`);
      if (round === 1) {
        await press(page, "Mark the ticked documents as in translation");
        await page.getByText("Tick at least one language.").first().waitFor();
        expect(await page.locator('[name="issueDue"]').inputValue()).toBe("2031-01-01");
      }
      await press(page, "Set the deadlines of the ticked documents");
      await isInView(page, "The deadlines of 1 document have been set.");
    },
  },
  changeDocumentAction: {
    by: "secretariat",
    open: async (page, url, run) => {
      await openDocument(page, url, "CTOC/COP/WG.2/2023/3");
      if (run === "script") await isHydrated(page);
    },
    send: async (page, round, run) => {
      const title = page.locator('[name="title-fr"]');
      await title.fill(`Document ${run} ${round}`);
      await press(page, "Save");
      await isInView(page, "Saved. The public pages have been updated.");
      expect(await title.inputValue()).toBe(`Document ${run} ${round}`);
    },
  },
  issueFilesAction: {
    by: "secretariat",
    open: (page, url) => openDocument(page, url, "CTOC/COP/WG.2/2023/3"),
    send: async (page, round, run) => {
      const buffer = Buffer.from(`Texto de ${run}, ${round}.`);
      await page.locator('input[type="file"]').setInputFiles({ name: "paper-S.txt", mimeType: "text/plain", buffer });
      await press(page, "Upload");
      await isInView(page, "The files have been received. Nothing has been issued yet.");
      expect(await page.locator('select[name^="language-"]').inputValue()).toBe("es");
      await press(page, "Issue the ticked files");
      await isInView(page, "The files have been issued.");
    },
  },
  noteTranslationAction: {
    by: "secretariat",
    open: (page, url) => openDocument(page, url, "CTOC/COP/WG.2/2023/2"),
    send: async (page, round, run) => {
      const languages = run === "script" ? ["Arabic", "Chinese", "English"] : ["French", "Russian", "Spanish"];
      await press(page, `Mark as in translation: ${languages[round - 1]}`);
      await isInView(page, "The document is marked as in translation.");
    },
  },
  withdrawDocumentAction: {
    by: "secretariat",
    open: (page, url) => openDocument(page, url, "CTOC/COP/WG.2/2023/2"),
    send: async (page, round) => {
      await page.getByText("Withdraw the document", { exact: true }).click();
      await press(page, /^Withdraw .*2023\/2/);
      await page.getByText("Enter the reason.").first().waitFor();
      await page.locator('input[name="reason"]:visible').fill(`Reason ${round}`);
      await press(page, /^Withdraw .*2023\/2/);
      await isInView(page, /2023\/2 has been withdrawn\./);
      await hasFocusNear(page, /2023\/2 has been withdrawn\./);
      await press(page, "Undo");
      await isInView(page, /2023\/2 has been reinstated\./);
    },
  },
  reinstateDocumentAction: { covered: "withdrawDocumentAction" },
  changeDistributionAction: {
    by: "secretariat",
    open: (page, url) => openDocument(page, url, "CTOC/COP/WG.2/2023/2"),
    send: (page, round) => distribute(page, round === 2 ? "general" : "limited"),
    finish: async (page) => {
      if ((await page.locator('input[name="from"]').inputValue()) !== "general") await distribute(page, "general");
    },
  },
  movePlenaryMeetingAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatProgramme("en", SAMPLE_MEETING)),
    send: async (page, round) => {
      await page.getByRole("link", { name: "Change the time of plenary meeting 1", exact: true }).click();
      await page.getByLabel("Ends", { exact: true }).fill("09:00");
      await press(page, "Save the time");
      await page.getByText("A plenary meeting must end after it begins: check both times.").first().waitFor();
      expect(await page.getByLabel("Ends", { exact: true }).inputValue()).toBe("09:00");
      await page.getByLabel("Ends", { exact: true }).fill(`12:${50 + round}`);
      await press(page, "Save the time");
      await isInView(page, /^Plenary meeting 1 has been moved/);
    },
    finish: async (page) => {
      await page.getByRole("link", { name: "Change the time of plenary meeting 1", exact: true }).click();
      await page.getByLabel("Ends", { exact: true }).fill("13:00");
      await press(page, "Save the time");
      await isInView(page, /^Plenary meeting 1 has been moved/);
    },
  },
  cancelPlenaryMeetingAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatProgramme("en", SAMPLE_MEETING)),
    send: async (page) => {
      await page.getByRole("link", { name: "Cancel …: plenary meeting 2", exact: true }).click();
      await press(page, "Cancel and issue now");
      await isInView(page, /^Plenary meeting 2 has been cancelled/);
      await hasFocusNear(page, /^Plenary meeting 2 has been cancelled/);
      await press(page, "Undo");
      await isInView(page, /^Plenary meeting 2 has been restored/);
    },
  },
  addPlenaryMeetingsAction: { covered: "tests/e2e/programme-editor.test.ts" },
  addPlenaryMeetingAction: { covered: "tests/e2e/programme-editor.test.ts" },
  removePlenaryMeetingAction: { covered: "tests/e2e/programme-editor.test.ts" },
  restoreRemovedPlenaryMeetingAction: { covered: "tests/e2e/programme-editor.test.ts" },
  assignItemsAction: { covered: "tests/e2e/programme-editor.test.ts" },
  restoreEntriesAction: { covered: "tests/e2e/programme-editor.test.ts" },
  arrangeEntriesAction: { covered: "tests/e2e/programme-editor.test.ts" },
  writeNoteAction: { covered: "tests/e2e/programme-editor.test.ts" },
  recordDecisionAction: { covered: "tests/e2e/decisions.test.ts" },
  changeDecisionAction: { covered: "tests/e2e/decisions.test.ts" },
  removeDecisionAction: { covered: "tests/e2e/decisions.test.ts" },
  restoreDecisionAction: { covered: "tests/e2e/decisions.test.ts" },
  startSilenceAction: { covered: "tests/e2e/decisions.test.ts" },
  extendSilenceAction: { covered: "tests/e2e/decisions.test.ts" },
  cancelSilenceAction: { covered: "tests/e2e/decisions.test.ts" },
  objectAction: { covered: "tests/e2e/decisions.test.ts" },
  withdrawObjectionAction: { covered: "tests/e2e/decisions.test.ts" },
  stateNoObjectionAction: { covered: "tests/e2e/decisions.test.ts" },
  addEventAction: { covered: "tests/e2e/programme-editor.test.ts" },
  changeEventAction: { covered: "tests/e2e/programme-editor.test.ts" },
  cancelEventAction: { covered: "tests/e2e/programme-editor.test.ts" },
  restoreEventAction: { covered: "tests/e2e/programme-editor.test.ts" },
  changeRoomAction: { covered: "tests/e2e/programme-editor.test.ts" },
  restorePlenaryMeetingAction: { covered: "cancelPlenaryMeetingAction" },
  issueProgrammeAction: { covered: "tests/e2e/programme-editor.test.ts" },
  discardProgrammeChangesAction: { covered: "tests/e2e/programme-editor.test.ts" },
  restoreDiscardedProgrammeAction: { covered: "tests/e2e/programme-editor.test.ts" },
  editParagraphAction: {
    by: "rapporteur",
    open: async (page, url) => {
      await openReport(page, url);
      await page.getByRole("link", { name: "Edit paragraph 3", exact: true }).click();
    },
    send: async (page, round, run) => {
      await fillRichText(page, `The paragraph of ${run} in its version ${round}.`, run);
      await press(page, "Save");
      await isInView(page, "Saved.");
      expect(await postedText(page).inputValue()).toContain(`version ${round}`);
    },
  },
  undoEditAction: { covered: "tests/e2e/forms.test.ts" },
  checkParagraphAction: { covered: "tests/e2e/forms.test.ts" },
  addParagraphAction: {
    by: "rapporteur",
    open: openReport,
    send: async (page, round, run) => {
      await page.getByRole("link", { name: "Add after paragraph 3", exact: true }).click();
      await fillRichText(page, `Added by ${run}, ${round}.`, run);
      await press(page, "Save");
      await isInView(page, "The paragraph has been added.");
      await isBeside(page, `Added by ${run}, ${round}.`);
    },
  },
  removeParagraphAction: {
    by: "rapporteur",
    open: openReport,
    send: async (page) => {
      await press(page, "Remove paragraph 5");
      await isInView(page, "The paragraph has been removed.");
      await hasFocusNear(page, "The paragraph has been removed.");
      await press(page, "Undo the removal of the paragraph");
      await isInView(page, "The paragraph has been restored to its position.");
    },
  },
  restoreParagraphAction: { covered: "removeParagraphAction" },
  composeReportAction: {
    by: "rapporteur",
    open: openReport,
    send: async (page) => {
      await press(page, /^Update the draft/);
      await isInView(page, /(was|were) added/);
    },
  },
  createMeetingAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  adoptAgendaAction: { covered: "tests/e2e/whole-meeting.test.ts" },
  undoAdoptionAction: { covered: "tests/e2e/whole-meeting.test.ts" },
  renameBodyAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatParticulars("en", SAMPLE_MEETING)),
    send: async (page, round, run) => {
      const name = `Conference of the run ${run}, ${round}`;
      await page.getByLabel("Name of the parent organ (English)").fill(name);
      await press(page, "Save the names");
      await isInView(page, "Saved.");
      expect(await page.getByLabel("Name of the parent organ (English)").inputValue()).toBe(name);
    },
  },
  changeInformationAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatInformation("en", SAMPLE_MEETING)),
    send: async (page, round, run) => {
      await page.getByLabel("Building (English)").fill(`Building ${run}, ${round}`);
      await press(page, "Save");
      await isInView(page, "Saved.");
      expect(await page.getByLabel("Building (English)").inputValue()).toBe(`Building ${run}, ${round}`);
    },
  },
  editInformationTextAction: {
    by: "editor",
    open: (page, url) =>
      goTo(page, url, paths.secretariatInformationText("en", { meeting: SAMPLE_MEETING, text: "en" })),
    send: async (page, round, run) => {
      await fillRichText(page, `Badges are issued at gate ${round}, ${run}.`, run);
      await page.getByLabel("Status of this text").selectOption(round === 1 ? "unofficial" : "official");
      await press(page, "Save");
      await isInView(page, "Saved.");
      expect(await page.getByLabel("Status of this text").inputValue()).toBe(round === 1 ? "unofficial" : "official");
    },
  },
  changeParticularsAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  rescheduleMeetingAction: { covered: "tests/e2e/meeting-schedule.test.ts" },
  haltMeetingAction: { covered: "tests/e2e/meeting-schedule.test.ts" },
  announceMeetingAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  takeTranslationAction: { covered: "tests/e2e/languages.test.ts" },
  translateItemAction: { covered: "tests/e2e/languages.test.ts" },
  changeTextsAction: { covered: "tests/e2e/languages.test.ts" },
  addTermAction: { covered: "tests/e2e/languages.test.ts" },
  correctTermAction: { covered: "tests/e2e/languages.test.ts" },
  changeSourceLanguageAction: { covered: "tests/e2e/languages.test.ts" },
  openMeetingAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  adoptReportAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  archiveMeetingAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  revertStatusAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  deleteDraftAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  restoreDraftAction: { covered: "tests/e2e/meeting-preparation.test.ts" },
  confirmImportAction: { covered: "tests/e2e/agenda-import.test.ts" },
  discardImportAction: { covered: "tests/e2e/agenda-import.test.ts" },
  removeImportFileAction: { covered: "tests/e2e/agenda-import.test.ts" },
  correctParticularsAction: { covered: "tests/e2e/agenda-import.test.ts" },
  correctImportItemAction: { covered: "tests/e2e/agenda-import.test.ts" },
  removeImportItemAction: { covered: "tests/e2e/agenda-import.test.ts" },
  reopenImportAction: { covered: "tests/e2e/agenda-import.test.ts" },
  restoreImportFileAction: { covered: "tests/e2e/agenda-import.test.ts" },
  correctImportDocumentAction: { covered: "tests/e2e/agenda-import.test.ts" },
  removeImportDocumentAction: { covered: "tests/e2e/agenda-import.test.ts" },
  correctImportEntryAction: { covered: "tests/e2e/agenda-import.test.ts" },
  removeImportEntryAction: { covered: "tests/e2e/agenda-import.test.ts" },
  chooseImportTextAction: { covered: "tests/e2e/agenda-import.test.ts" },
  resolveFindingAction: {
    by: "secretariat",
    open: (page, url) => goTo(page, url, paths.secretariatFindings("en", SAMPLE_MEETING)),
    send: async (page) => {
      const open = page.locator("h2:text-is('Unresolved') + ul h3");
      const before = await open.count();
      await press(page, "Use the title of the provisional agenda");
      await isInView(page, /^Issue resolved: Use the title/);
      await hasFocusNear(page, /^Issue resolved: Use the title/);
      expect(await open.count()).toBe(before - 1);
      await page
        .locator("#done")
        .getByRole("button", { name: /^Reopen/ })
        .click();
      await isInView(page, "Issue reopened. The situation before the decision has been restored.");
      expect(await open.count()).toBe(before);
    },
  },
  resolveFindingsAction: { covered: "tests/e2e/languages.test.ts" },
  reopenFindingsAction: { covered: "tests/e2e/languages.test.ts" },
  reopenFindingAction: { covered: "resolveFindingAction" },
  disableAccountAction: {
    by: "admin",
    open: (page, url) => openAccount(page, url, "delegation-b"),
    send: async (page) => {
      await page.locator("summary", { hasText: /^Disable$/ }).click();
      await press(page, /^Disable the account of/);
      await isInView(page, "Account disabled. All its sessions have been ended.");
      await press(page, "Enable");
      await isInView(page, "Account enabled.");
    },
  },
  changeAccountAction: {
    by: "admin",
    open: (page, url) => openAccount(page, url, "delegation-b"),
    send: async (page, round, run) => {
      const name = page.getByLabel("Name", { exact: true });
      await name.fill(`Changed ${run} ${round}`);
      await press(page, "Save");
      await isInView(page, "Saved.");
      expect(await name.inputValue()).toBe(`Changed ${run} ${round}`);
    },
    finish: async (page) => {
      await page.getByLabel("Name", { exact: true }).fill("Delegation of Sample State B");
      await press(page, "Save");
      await isInView(page, "Saved.");
    },
  },
  inviteAccountAction: {
    by: "admin",
    open: (page, url) => goTo(page, url, paths.inviteAccount("en")),
    send: async (page, round, run) => {
      await page.getByLabel("Name", { exact: true }).fill(`Person ${run} ${round}`);
      await page.getByLabel("Email", { exact: true }).fill(`${run}-${round}@example.net`);
      await page.getByLabel("Role", { exact: true }).selectOption("editor");
      await press(page, "Invite by email");
      await isInView(page, new RegExp(`Person ${run} ${round}.* has been invited`));
      expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
    },
  },
  addStateAction: {
    by: "admin",
    open: (page, url) => goTo(page, url, paths.inviteAccount("en")),
    send: async (page, round, run) => {
      const summary = page.locator("summary", { hasText: "Add a State" });
      if (!(await page.getByLabel("Code", { exact: true }).isVisible())) await summary.click();
      await page.getByLabel("Code", { exact: true }).fill(`Q${run.charAt(0).toUpperCase()}${"ABC".charAt(round - 1)}`);
      for (const language of ["Arabic", "Chinese", "English", "French", "Russian", "Spanish"])
        await page.getByLabel(`Name (${language})`).fill(`State ${run} ${round}`);
      await press(page, "Add a State");
      await isInView(page, new RegExp(`State ${run} ${round}.* has been added`));
      const states = page.getByLabel("State", { exact: true });
      await states.selectOption({ label: `State ${run} ${round}` });
    },
  },
  sendLinkAction: {
    by: "admin",
    open: (page, url) => openAccount(page, url, "delegation-b"),
    send: async (page) => {
      await press(page, /^Print a link for a new password/);
      await page.getByText("This link is shown only once.").first().waitFor();
      expect(await page.getByText(`${new URL(page.url()).origin}/en/password/`).count()).toBe(1);
      await press(page, "Revoke the link");
      await isInView(page, "The link has been revoked.");
    },
  },
  revokeLinksAction: { covered: "sendLinkAction" },
  requestPasswordResetAction: {
    by: undefined,
    open: (page, url) => goTo(page, url, paths.forgottenPassword("en")),
    send: async (page, round, run) => {
      await page.getByLabel("Email").fill(`nobody-${run}-${round}@example.org`);
      await press(page, "Send the link");
      await page.waitForURL(/done=requested/);
      await page.goto(page.url().replace(/\?.*/, ""));
    },
  },
  setPasswordAction: { covered: "tests/e2e/accounts.test.ts" },
  changePasswordAction: { covered: "tests/e2e/accounts.test.ts" },
  endOwnSessionsAction: { covered: "tests/e2e/accounts.test.ts" },
  inviteMemberAction: { covered: "tests/e2e/accounts.test.ts" },
  sendMemberLinkAction: { covered: "tests/e2e/accounts.test.ts" },
  revokeMemberLinksAction: { covered: "tests/e2e/accounts.test.ts" },
  removeMemberAction: { covered: "tests/e2e/accounts.test.ts" },
  enableAccountAction: { covered: "disableAccountAction" },
  endSessionsAction: { covered: "signInAction" },
  receiveSubmissionAction: { covered: "returnSubmissionAction" },
  returnSubmissionAction: {
    by: "sherloc",
    open: openIncoming,
    send: async (page, round, run) => {
      const receive = page.getByRole("button", { name: "Acknowledge receipt" });
      if (round === 1 && (await receive.count()) > 0) {
        await receive.click();
        await isInView(page, "Receipt acknowledged.");
      }
      const question = page.getByLabel("Question to the delegation");
      await question.fill(`Which article, ${run} ${round}?`);
      await press(page, "Return with this question");
      await isInView(page, "Returned with your question.");
      await expect.poll(() => question.inputValue()).toBe(`Which article, ${run} ${round}?`);
    },
  },
  startReplacementAction: {
    by: "delegation-b",
    open: async (page, url, run) => {
      await goTo(page, url, paths.delegationLegislation("en", SAMPLE_MEETING));
      await page
        .getByRole("link", { name: actOf(run) })
        .first()
        .click();
    },
    send: async (page, _round, run) => {
      await press(page, "Submit a replacement");
      await press(page, "Discard this draft");
      await isInView(page, "The draft was discarded.");
      await page
        .getByRole("link", { name: actOf(run) })
        .first()
        .click();
    },
  },
  discardDraftAction: { covered: "startReplacementAction" },
  acceptSubmissionAction: {
    by: "sherloc",
    open: openIncoming,
    send: async (page, round, run) => {
      const address = page.getByLabel("Address of the record in SHERLOC");
      await address.fill(`https://sherloc.unodc.org/cld/en/legislation/${run}-${round}`);
      await press(page, "Accept");
      await isInView(page, "Accepted. The address of the record has been saved.");
      await expect
        .poll(() => address.inputValue())
        .toBe(`https://sherloc.unodc.org/cld/en/legislation/${run}-${round}`);
    },
  },
  signInAction: {
    by: "admin",
    open: (page, url) => openAccount(page, url, "editor"),
    send: async (page) => {
      // Somebody signs in in another browser; that session is ended here.
      const other = await inChromium(page)?.context().browser()?.newContext();
      const theirs: FormPage = (await other?.newPage()) ?? new PlainPage();
      const url = new URL(page.url()).origin;
      await goTo(theirs, url, paths.signIn("en"));
      await theirs.getByLabel("Email").fill("editor@example.org");
      await theirs.getByLabel("Password").fill("wrong");
      await press(theirs, "Sign in");
      await theirs.getByText("The email address or the password is incorrect").first().waitFor();
      await theirs.getByLabel("Password").fill("demo-editor");
      await press(theirs, "Sign in");
      await theirs.getByText("Signed in as").first().waitFor({ state: "attached" });
      await openAccount(page, url, "editor");
      await press(page, "End sessions");
      await isInView(page, "All sessions of this account have been ended.");
      await other?.close();
    },
  },
  signOutAction: {
    by: "editor",
    open: (page, url) => goTo(page, url, paths.secretariat("en")),
    send: async (page) => {
      const url = new URL(page.url()).origin;
      await press(page, "Sign out");
      await page.waitForURL(/\/en$/);
      await goTo(page, url, paths.signIn("en"));
      await page.getByLabel("Email").fill("editor@example.org");
      await page.getByLabel("Password").fill("demo-editor");
      await press(page, "Sign in");
      await page.getByText("Signed in as").first().waitFor({ state: "attached" });
    },
  },
  discardUnsavedTextAction: { covered: "tests/e2e/unsaved.test.ts" },
  requestAlertsAction: {
    by: undefined,
    open: (page, url) => goTo(page, url, paths.alerts("en")),
    send: async (page, round, run) => {
      await page.getByLabel("Email").fill(`${run}-${round}@example.org`);
      await press(page, "Subscribe");
      await page.waitForURL(/done=requested/);
      await page.goto(page.url().replace(/\?.*/, ""));
    },
  },
  confirmAlertsAction: { covered: "tests/e2e/alerts.test.ts" },
  endAlertsAction: { covered: "tests/e2e/alerts.test.ts" },
};

async function openItem(page: FormPage, url: string, run: string): Promise<void> {
  await goTo(page, url, paths.secretariatAgenda("en", SAMPLE_MEETING));
  await page.getByRole("link", { name: /^Item 4\s+English,/ }).click();
  if (run === "script") await isHydrated(page);
}

/** Opens a sample account from the list. */
async function openAccount(page: FormPage, url: string, name: string): Promise<void> {
  await goTo(page, url, paths.accounts("en", { q: `${name}@example.org` }));
  await page.locator("tbody th a").first().click();
  await page.waitForURL(/accounts\/[0-9a-f-]{36}/);
}

const actOf = (run: string) => new RegExp(`Act of the run ${run}`);

/** The submission of the same run. */
async function openIncoming(page: FormPage, url: string, run: string): Promise<void> {
  await goTo(page, url, paths.secretariatLegislation("en", SAMPLE_MEETING));
  await page
    .getByRole("link", { name: actOf(run) })
    .first()
    .click();
}

/** Opens a document from the register. */
async function openDocument(page: FormPage, url: string, symbol: string): Promise<void> {
  await goTo(page, url, paths.secretariatDocuments("en", SAMPLE_MEETING));
  await page.getByRole("link", { name: symbol, exact: true }).click();
}

/** Changes the distribution, and waits until the form shows it: the notice of the last change reads the same. */
async function distribute(page: FormPage, distribution: string): Promise<void> {
  await page.getByText("Change the distribution", { exact: true }).click();
  await page.getByLabel("Distribution", { exact: true }).selectOption(distribution);
  await press(page, /^Change the distribution of/);
  await expect.poll(() => page.locator('input[name="from"]').inputValue(), { timeout: 15_000 }).toBe(distribution);
  await isInView(page, /^The distribution of .*2023\/2 has been changed\./);
}

function openReport(page: FormPage, url: string): Promise<void> {
  return goTo(page, url, paths.secretariatReport("en", SAMPLE_MEETING));
}

async function goTo(page: FormPage, url: string, path: string): Promise<void> {
  await page.goto(url + path);
}

async function press(page: FormPage, name: string | RegExp): Promise<void> {
  await page
    .getByRole("button", { name, ...(typeof name === "string" && { exact: true }) })
    .first()
    .click();
}

/**
 * Requires that a text is displayed, and in view; without a browser, that it is in the part that
 * the address points to.
 */
export async function isInView(page: FormPage, text: string | RegExp): Promise<void> {
  if (page instanceof PlainPage) return page.inView().getByText(text).first().waitFor();
  const chromium = inChromium(page);
  const notice = chromium?.locator("main").getByText(text).first();
  await notice?.waitFor();
  const place = async () => {
    const box = await notice?.boundingBox();
    const height = chromium?.viewportSize()?.height ?? 0;
    return box ? box.y >= 0 && box.y + box.height <= height : false;
  };
  await expect.poll(place, { message: `${text} is in view on ${page.url()}`, timeout: 15_000 }).toBe(true);
}

/** Requires that a text is in view beside a notice; without a browser, that it is on the page. */
async function isBeside(page: FormPage, text: string): Promise<void> {
  if (page instanceof PlainPage) return page.locator("main").getByText(text).first().waitFor();
  await isInView(page, text);
}

/** Requires that the focus is on the notice or in it; without JavaScript, that the address points to it. */
async function hasFocusNear(page: FormPage, text: string | RegExp): Promise<void> {
  if (page instanceof PlainPage) return page.locator("#done:target").filter({ hasText: text }).waitFor();
  const notice = inChromium(page)?.locator("#done").filter({ hasText: text });
  const isFocused = () =>
    notice?.evaluate((place) => place.contains(document.activeElement) || place.matches(":target"));
  await expect.poll(isFocused, { timeout: 15_000 }).toBe(true);
}

/** Returns the page of Chromium that this is, with all that such a page can; undefined without a browser. */
export function inChromium(page: FormPage): Page | undefined {
  // Nothing else implements the interface.
  return page instanceof PlainPage ? undefined : (page as Page);
}

/** Waits until the script handles the form: until then the browser sends it by itself. */
export async function isHydrated(page: FormPage): Promise<void> {
  await inChromium(page)?.waitForFunction(() =>
    Object.keys(document.querySelector("main form") ?? {}).some((key) => key.startsWith("__react")),
  );
}

/** Types a rich text into the only field of a page: into the editor, once it is loaded, or the text area without script. */
export async function fillRichText(page: FormPage, text: string, run: string): Promise<void> {
  // Before the text the editor has a field for its number.
  const field = run === "script" ? page.locator("[contenteditable=true]") : page.getByRole("textbox");
  await field.first().fill(text);
}

/** The text area of the only rich text of a page, which the form posts. */
export function postedText(page: FormPage) {
  return page.locator("main textarea").first();
}
