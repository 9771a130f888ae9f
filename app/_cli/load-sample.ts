import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createAccount } from "@/app/_domain/accounts/create-account";
import { listAccounts } from "@/app/_domain/accounts/queries";
import type { Context } from "@/app/_domain/context";
import { addState } from "@/app/_domain/delegations/add-state";
import { listStates } from "@/app/_domain/delegations/queries";
import { takeInFile } from "@/app/_domain/legislation/receive-file";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { lodgeLegislation } from "@/app/_domain/legislation/submit-legislation";
import { addSampleParagraphs } from "@/app/_domain/report/add-sample-paragraphs";
import { composeReport } from "@/app/_domain/report/compose-report";
import type { Locale } from "@/app/_vocabulary/locales";
import { importAndIssueAgenda } from "./import-and-issue-agenda";
import { SAMPLE_ACCOUNTS, SAMPLE_MEETING, SAMPLE_STATES, SAMPLE_SUBMISSION } from "./sample-data";

const SEED = join(process.cwd(), "db", "seed");

/** The document first; then what translates it. */
const VERSIONS: Locale[] = ["zh", "en", "fr", "es", "ru", "ar"];

/**
 * Load the sample meeting: the annotated provisional agenda in six languages, fictitious States, sample accounts, one sample submission and a draft
 * report. Broken off, it goes on where it was at the next start; complete, it changes nothing any more.
 *
 * @returns whether anything was loaded.
 */
export async function loadSample(context: Context): Promise<boolean> {
  // The last account is made when all the rest is there.
  const last = SAMPLE_ACCOUNTS.at(-1);
  const existingEmails = new Set((await listAccounts(context)).map((account) => account.email));
  if (last && existingEmails.has(last.email)) return false;

  for (const locale of VERSIONS) {
    await importAndIssueAgenda(context, { text: await readFile(join(SEED, SAMPLE_MEETING, `${locale}.txt`), "utf8") });
  }
  const states = new Set((await listStates(context)).map((state) => state.code));
  for (const state of SAMPLE_STATES) if (!states.has(state.code)) await addState(context, state);
  for (const account of SAMPLE_ACCOUNTS)
    if (account !== last && !existingEmails.has(account.email))
      await createAccount(context, { ...account, locale: "en" });
  await submitSample(context);
  await composeReport(context, { meetingKey: SAMPLE_MEETING });
  await addSampleParagraphs(context, { meetingKey: SAMPLE_MEETING });
  if (last) await createAccount(context, { ...last, locale: "en" });

  return true;
}

/** One submission of the fictitious State A, lodged as its delegation would. */
async function submitSample(context: Context): Promise<void> {
  const { draftId, typed, file, email } = SAMPLE_SUBMISSION;
  const account = (await listAccounts(context)).find((each) => each.email === email);
  if (!account?.state) throw new Error(`${email} is to lodge the sample submission, but is no delegation's account.`);
  const viewer = {
    kind: "account",
    accountId: account.id,
    sessionId: draftId,
    name: account.name,
    role: "delegation",
    stateCode: account.state,
  } as const;
  const delegation = { ...context, viewer };
  const target = { draftId, meetingKey: SAMPLE_MEETING };
  await saveDraft(delegation, { ...target, typed });
  const bytes = createReadStream(join(SEED, "sample", file));
  await takeInFile(delegation, { ...target, name: file, bytes, limit: 1_000_000 });
  const result = await lodgeLegislation(delegation, { draftId });
  if (result.outcome !== "lodged")
    throw new Error(`The sample submission was not lodged: ${JSON.stringify(result.mistakes)}`);
}
