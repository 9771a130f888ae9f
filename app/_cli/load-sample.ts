import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createAccount } from "@/app/_domain/accounts/create-account";
import { listAccounts } from "@/app/_domain/accounts/queries";
import { receiveAgendaFile } from "@/app/_domain/agenda-import/drafts/receive-agenda-file";
import { importAgenda } from "@/app/_domain/agenda-import/import-agenda";
import type { Context } from "@/app/_domain/context";
import { addState } from "@/app/_domain/delegations/add-state";
import { listStates } from "@/app/_domain/delegations/queries";
import { receiveFile } from "@/app/_domain/legislation/receive-file";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { composeReport } from "@/app/_domain/report/compose-report";
import type { Locale } from "@/app/_vocabulary/locales";
import { enterReportParagraphs } from "./enter-report-paragraphs";
import { loadComingMeeting } from "./load-coming-meeting";
import { SAMPLE_ACCOUNTS, SAMPLE_MEETING, SAMPLE_STATES, SAMPLE_SUBMISSION } from "./sample-data";
import { sampleViewer } from "./sample-viewer";

const SEED = join(process.cwd(), "db", "seed");

/** The original first; then the translations. */
const VERSIONS: Locale[] = ["zh", "en", "fr", "es", "ru", "ar"];

/**
 * Loads the sample meeting: the annotated provisional agenda in six languages, fictitious States,
 * sample accounts, a submission and a draft report; then an invented meeting that is yet to come.
 * Continues where an earlier run broke off; changes nothing once all is loaded.
 *
 * @param withComing whether the coming meeting is loaded too.
 * @returns whether anything was loaded.
 */
export async function loadSample(context: Context, { withComing }: { withComing: boolean }): Promise<boolean> {
  // The last account is created at the end, and marks the load as complete.
  const last = SAMPLE_ACCOUNTS.at(-1);
  const existingEmails = new Set((await listAccounts(context)).map((account) => account.email));
  if (last && existingEmails.has(last.email)) return false;

  await importSample(context);
  const states = new Set((await listStates(context)).map((state) => state.code));
  for (const state of SAMPLE_STATES) if (!states.has(state.code)) await addState(context, state);
  for (const account of SAMPLE_ACCOUNTS)
    if (account !== last && !existingEmails.has(account.email))
      await createAccount(context, { ...account, locale: "en" });
  await submitSample(context);
  await composeReport(context, { meetingKey: SAMPLE_MEETING });
  await enterReportParagraphs(context, SAMPLE_MEETING);
  if (withComing) await loadComingMeeting(context);
  if (last) await createAccount(context, { ...last, locale: "en" });

  return true;
}

/** Imports the agenda in its languages, and issues its files. */
async function importSample(context: Context): Promise<void> {
  const received = [];
  for (const locale of VERSIONS) {
    const name = `${locale}.txt`;
    const bytes = createReadStream(join(SEED, SAMPLE_MEETING, name));
    const outcome = await receiveAgendaFile(context, { name, bytes, limit: 1_000_000 });
    if ("refusal" in outcome) throw new Error(`The sample agenda ${name} is refused: ${outcome.refusal.code}`);
    received.push(outcome.received);
  }
  await importAgenda(context, received);
}

/** Submits legislation of the fictitious State A, as its delegation would. */
async function submitSample(context: Context): Promise<void> {
  const { draftId, fields, file, email } = SAMPLE_SUBMISSION;
  const delegation = { ...context, viewer: await sampleViewer(context, email) };
  const target = { draftId, meetingKey: SAMPLE_MEETING };
  await saveDraft(delegation, { ...target, fields });
  const bytes = createReadStream(join(SEED, "sample", file));
  await receiveFile(delegation, { ...target, name: file, bytes, limit: 1_000_000 });
  const result = await submitLegislation(delegation, { draftId });
  if (result.outcome !== "submitted")
    throw new Error(`The sample submission was not submitted: ${JSON.stringify(result.mistakes)}`);
}
