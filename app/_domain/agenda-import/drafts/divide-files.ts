import { randomUUID } from "node:crypto";
import type { DraftPart } from "./agenda-draft";
import { groupByMeeting } from "./is-same-agenda";
import type { ReceivedAgendaFile } from "./receive-agenda-file";
import { type SortedFiles, sortFiles } from "./sort-files";

/** The files of one meeting, for a draft of their own. */
export interface DividedFiles extends DraftPart {
  files: SortedFiles;
}

/** Divides received files by meeting, the most files first; each meeting gets a draft of its own. */
export function divideFiles(received: ReceivedAgendaFile[], firstDraftId: string = randomUUID()): DividedFiles[] {
  return groupByMeeting(received, ({ source }) => source.agenda).map((group, index) => {
    const files = sortFiles(group, []);
    return { draftId: index === 0 ? firstDraftId : randomUUID(), ...describePart(files), files };
  });
}

/** Describes the files that a draft takes. */
export function describePart({ taken }: SortedFiles): Omit<DraftPart, "draftId"> {
  return {
    symbol: taken.find(({ source }) => source.agenda.symbol)?.source.agenda.symbol ?? null,
    names: taken.map(({ name }) => name),
  };
}

/** Returns what each of several drafts says of the others; nothing if there is but one. */
export function partsOf(divided: DraftPart[]): { divided?: DraftPart[] } {
  if (divided.length < 2) return {};

  return { divided: divided.map(({ draftId, symbol, names }) => ({ draftId, symbol, names })) };
}
