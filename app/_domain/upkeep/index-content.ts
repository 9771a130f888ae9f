import { indexItems } from "../agenda/index-items";
import type { Context } from "../context";
import { extractTexts, indexDocument } from "../documents/index-document";
import { indexInformation } from "../meeting-information/index-information";

/** Counts of indexed meetings and documents; `failed` are the documents that could not be read. */
export interface IndexOutcome {
  meetings: number;
  documents: number;
  failed: { symbol: string; cause: unknown }[];
}

interface IndexedContent {
  /** ids of meetings whose agendas are indexed */
  meetings: string[];
  documents: { id: string; symbol: string }[];
}

/**
 * Indexes agendas and documents, each in a transaction of its own so that other work is not
 * blocked. Stops between two of them when aborted.
 */
export async function indexContent(
  { meetings, documents }: IndexedContent,
  context: Pick<Context, "db" | "readText">,
  signal?: AbortSignal,
): Promise<IndexOutcome> {
  const { db } = context;
  const outcome: IndexOutcome = { meetings: 0, documents: 0, failed: [] };
  for (const id of meetings) {
    if (signal?.aborted) return outcome;
    await db.transaction(async (tx) => {
      await indexItems(tx, id);
      await indexInformation(tx, id);
    });
    outcome.meetings += 1;
  }
  for (const { id, symbol } of documents) {
    if (signal?.aborted) return outcome;
    try {
      const extracted = await extractTexts(db, context, id);
      await db.transaction((tx) => indexDocument(tx, context, id, { extracted }));
      outcome.documents += 1;
    } catch (cause) {
      outcome.failed.push({ symbol, cause });
    }
  }

  return outcome;
}
