import type { Context } from "@/app/_domain/context";
import { lockMeetingById } from "@/app/_domain/meetings/lock-meeting-by-id";
import { isPublicMeeting } from "@/app/_domain/meetings/policy";
import type { ProgrammeDifference } from "@/app/_domain/programme-editions/compare-programmes";
import { listUnissuedChanges } from "@/app/_domain/programme-editions/list-unissued-changes";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import type { ReadAgenda } from "../agenda";
import { followSource } from "../follow-source";
import type { ImportTarget } from "../import-target";
import { issueImported } from "../issue-imported";
import { type ImportedAgenda, storeAgenda } from "../store-agenda";

interface Languages {
  target: ImportTarget;
  /** the first determines the items, documents and programme of the meeting */
  languages: { agenda: ReadAgenda; sourceSha256: string }[];
  /** a person has looked at it: the first determines the meeting in any case */
  isConfirmed: boolean;
  /** the numbers of items whose edited texts the document's shall replace */
  takePrinted?: Partial<Record<Locale, string[]>>;
}

/** Stores an agenda in several languages as one meeting and issues it, in a transaction of the caller. */
export async function storeLanguages(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "readText">,
  { target, languages, isConfirmed, takePrinted = {} }: Languages,
): Promise<ImportedAgenda & { all: [ImportedAgenda, ...ImportedAgenda[]] }> {
  const waiting = "meetingId" in target ? await lockWaitingChanges(tx, target.meetingId) : [];
  const all: ImportedAgenda[] = [];
  for (const { agenda, sourceSha256 } of languages) {
    const [first] = all;
    all.push(
      await storeAgenda(tx, context, agenda, first ? { meetingId: first.meetingId } : target, {
        sourceSha256,
        takePrinted: new Set(takePrinted[agenda.locale]),
        isConfirmed: isConfirmed && first === undefined,
        isCorrected: isConfirmed,
      }),
    );
  }
  const [first, ...others] = all;
  const stored = all.filter(({ outcome }) => outcome !== "unchanged").map(({ locale }) => locale);
  await followSource(tx, first!.meetingId, stored); // a draft has a source at least
  await issueImported(tx, context, all, waiting);

  return { ...first!, all: [first!, ...others] }; // a draft has a source at least
}

/**
 * Lists the changes of a public programme that are not issued, and locks its meeting. A draft is issued
 * as a whole.
 */
async function lockWaitingChanges(tx: Database, meetingId: string): Promise<ProgrammeDifference[]> {
  const meeting = await lockMeetingById(tx, meetingId);

  return isPublicMeeting(meeting) ? listUnissuedChanges(tx, meetingId) : [];
}
