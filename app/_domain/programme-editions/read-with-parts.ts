import type { Database } from "@/db/client";
import type { ProgrammeContent } from "../organization-of-work/content";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { withParts } from "./with-parts";

/** Reads what was issued with some parts as they are in the working copy; all of it if nothing was issued yet. */
export async function readWithParts(
  tx: Database,
  meetingId: string,
  ids: readonly string[],
): Promise<ProgrammeContent> {
  const working = await readWorkingProgramme(tx, meetingId);
  const issued = await readIssuedProgramme(tx, meetingId);

  return issued ? withParts(issued, working, ids) : working;
}
