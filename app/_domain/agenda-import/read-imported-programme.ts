import type { Database } from "@/db/client";
import { type ProgrammeContent, ROOM_PART } from "../organization-of-work/content";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import type { ProgrammeDifference } from "../programme-editions/compare-programmes";
import { withParts } from "../programme-editions/with-parts";

/**
 * Reads the programme that an import issues: the working copy, but for the parts that waited to be
 * issued before it. Those stay as they were issued; one that the import has removed waits no longer.
 */
export async function readImportedProgramme(
  tx: Database,
  meetingId: string,
  waiting: ProgrammeDifference[],
): Promise<ProgrammeContent> {
  const working = await readWorkingProgramme(tx, meetingId);
  const issued = await readIssuedProgramme(tx, meetingId);
  if (!issued) return working;
  const present = partsOf(working);
  const waits = new Set(waiting.flatMap(({ id, after }) => (after && !present.includes(id) ? [] : id)));

  return withParts(
    issued,
    working,
    [...present, ...partsOf(issued)].filter((id) => !waits.has(id)),
  );
}

function partsOf({ plenaryMeetings, events }: ProgrammeContent): string[] {
  return [ROOM_PART, ...[...plenaryMeetings, ...events].map(({ id }) => id)];
}
