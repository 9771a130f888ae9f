import type { Database } from "@/db/client";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { compareProgrammes, type ProgrammeDifference } from "./compare-programmes";

/** Lists the parts in which a working copy differs from what was issued; none if nothing was. */
export async function listUnissuedChanges(tx: Database, meetingId: string): Promise<ProgrammeDifference[]> {
  const issued = await readIssuedProgramme(tx, meetingId);

  return issued ? compareProgrammes(issued, await readWorkingProgramme(tx, meetingId)) : [];
}
