import type { z } from "zod";
import { type IssuedAgenda, issueAgenda } from "@/app/_domain/agenda-editions/issue-agenda";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { IssueAgenda } from "@/app/_domain/agenda-editions/schemas";
import { storeEdition } from "@/app/_domain/agenda-editions/store-edition";
import type { Context } from "@/app/_domain/context";
import { issueProgramme } from "@/app/_domain/programme-editions/issue-programme";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { IssueProgramme } from "@/app/_domain/programme-editions/schemas";
import { storeProgrammeEdition } from "@/app/_domain/programme-editions/store-programme-edition";
import { LOCALES, type LocalizedText } from "@/app/_vocabulary/locales";
import { languageFieldValues } from "@/components/ui/LanguageFields";
import type { Database } from "@/db/client";
import { NOW } from "./people";

/** Makes the working copies of an agenda and its programme what the public reads, as an announcement does. */
export async function issueWorkingCopy(db: Database, meetingId: string, now = NOW): Promise<void> {
  const context = { viewer: { kind: "system", name: "test" } as const, now: () => now };
  await db.transaction(async (tx) => {
    await storeEdition(tx, context, meetingId, { kind: "first" });
    await storeProgrammeEdition(tx, context, meetingId, { cause: "announcement" });
  });
}

/** Issues the working copy of a public agenda as it stands, as the secretariat does in the browser. */
export async function issueAgain(
  context: Context,
  meetingKey: string,
  changes: Partial<z.input<typeof IssueAgenda>> = {},
): Promise<IssuedAgenda> {
  const { digest } = await getIssueOptions(context, meetingKey);
  const form = { meetingKey, digest, kind: "reissue", locales: [...LOCALES], reason: "Test", ...changes };

  return issueAgenda(context, IssueAgenda.parse(form));
}

/** Issues the changes of a public programme with a reason, as the secretariat does in the browser. */
export async function issueProgrammeAgain(
  context: Context,
  meetingKey: string,
  reasons: LocalizedText = {},
): Promise<{ number: number }> {
  const { digest } = await getProgrammeIssueOptions(context, meetingKey);
  const form = { meetingKey, digest, ...languageFieldValues("reason", reasons) };

  return issueProgramme(context, IssueProgramme.parse(form));
}

/** Waits for a change of a programme and issues it, if it changes anything. */
export async function issued<T>(context: Context, meetingKey: string, change: Promise<T>): Promise<T> {
  const result = await change;
  const { differences } = await getProgrammeIssueOptions(context, meetingKey);
  if (differences.length > 0) await issueProgrammeAgain(context, meetingKey);

  return result;
}
