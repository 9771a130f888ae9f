import { indexItems } from "../agenda/index-items";
import type { Context } from "../context";
import { indexDocument, readWords } from "../documents/index-document";

/** What was made ready to be found, counted; `failed` are the symbols of documents that could not be read, and why. */
export interface MadeFindable {
  meetings: number;
  documents: number;
  failed: { symbol: string; cause: unknown }[];
}

interface Unindexed {
  /** ids of meetings whose agendas are to be found */
  meetings: string[];
  documents: { id: string; symbol: string }[];
}

/** Have agendas and documents found, each in a transaction of its own, so that whatever else goes on is not held up; broken off between two of them. */
export async function makeFindable(
  { meetings, documents }: Unindexed,
  context: Pick<Context, "db" | "readText">,
  signal?: AbortSignal,
): Promise<MadeFindable> {
  const { db } = context;
  const made: MadeFindable = { meetings: 0, documents: 0, failed: [] };
  for (const id of meetings) {
    if (signal?.aborted) return made;
    await db.transaction((tx) => indexItems(tx, id));
    made.meetings += 1;
  }
  for (const { id, symbol } of documents) {
    if (signal?.aborted) return made;
    try {
      const read = await readWords(db, context, id);
      await db.transaction((tx) => indexDocument(tx, context, id, { read }));
      made.documents += 1;
    } catch (cause) {
      made.failed.push({ symbol, cause });
    }
  }

  return made;
}
