import type { z } from "zod";
import { type IssuedAgenda, issueAgenda } from "@/app/_domain/agenda-editions/issue-agenda";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { IssueAgenda } from "@/app/_domain/agenda-editions/schemas";
import { storeEdition } from "@/app/_domain/agenda-editions/store-edition";
import type { Context } from "@/app/_domain/context";
import { LOCALES } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { NOW } from "./people";

/** Makes the working copy of an agenda what the public reads, as an announcement does. */
export async function issueWorkingCopy(db: Database, meetingId: string, now = NOW): Promise<void> {
  const context = { viewer: { kind: "system", name: "test" } as const, now: () => now };
  await db.transaction((tx) => storeEdition(tx, context, meetingId, { kind: "first" }));
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
