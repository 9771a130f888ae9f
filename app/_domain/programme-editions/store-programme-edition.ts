import { and, eq, isNull, max } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { ProgrammeEditionCause } from "@/app/_vocabulary/programme-edition";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { discardedProgrammes, meetings, programmeEditions } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import type { ProgrammeContent } from "../organization-of-work/content";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { compareProgrammes, type ProgrammeDifference } from "./compare-programmes";
import { stampContent } from "./stamp-content";

interface NewEdition {
  cause: ProgrammeEditionCause;
  /** the working copy if absent */
  content?: ProgrammeContent;
  /** the ids of plenary meetings that read differently though their content is the same */
  revised?: readonly string[];
  reasons?: LocalizedText;
}

/** An edition that was made. */
export interface StoredProgrammeEdition {
  /** from 1 */
  number: number;
  /** in which it differs from the edition before */
  differences: ProgrammeDifference[];
}

/**
 * Makes a programme its current edition, in a transaction of the caller that has locked the meeting, and
 * invalidates the public pages.
 *
 * @returns undefined if it reads as the edition before: then nothing is stored.
 */
export async function storeProgrammeEdition(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meetingId: string,
  { cause, content, revised = [], reasons = {} }: NewEdition,
): Promise<StoredProgrammeEdition | undefined> {
  const now = context.now();
  const before = await readIssuedProgramme(tx, meetingId);
  const after = content ?? (await readWorkingProgramme(tx, meetingId));
  const differences = before ? compareProgrammes(before, after) : [];
  if (before && differences.length === 0 && revised.length === 0) return undefined;
  await tx
    .update(programmeEditions)
    .set({ supersededAt: now })
    .where(and(eq(programmeEditions.meetingId, meetingId), isNull(programmeEditions.supersededAt)));
  const [last] = await tx
    .select({ number: max(programmeEditions.number) })
    .from(programmeEditions)
    .where(eq(programmeEditions.meetingId, meetingId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(programmeEditions).values({
    ...{ meetingId, number, cause, reasons, issuedAt: now, issuedBy: actorOf(context.viewer) },
    content: stampContent(after, before, now, new Set(revised)),
  });
  // The reasons of what stays unissued are kept for it.
  if (!content || compareProgrammes(content, await readWorkingProgramme(tx, meetingId)).length === 0)
    await tx.update(meetings).set({ unissuedReasons: {} }).where(eq(meetings.id, meetingId));
  // Restored later, what was discarded would undo what this edition has changed.
  await tx.delete(discardedProgrammes).where(eq(discardedProgrammes.meetingId, meetingId));
  await invalidateMeeting(tx, meetingId);

  return { number, differences };
}
