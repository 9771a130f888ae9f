import { eq, isNull } from "drizzle-orm";
import { countWords } from "@/app/_vocabulary/count-words";
import { files, meetingDocumentFiles } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canMaintainPortal } from "./policy";

/**
 * Counts the words of the files of documents that were received before words were counted. A file that cannot be read
 * is tried again at the next start.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function countFileWords(
  { db, viewer, readText }: Pick<Context, "db" | "viewer" | "readText">,
  signal?: AbortSignal,
): Promise<number> {
  authorize(canMaintainPortal(viewer), "count the words of files");
  const uncounted = await db
    .select({ id: files.id, mediaType: files.mediaType })
    .from(files)
    .innerJoin(meetingDocumentFiles, eq(meetingDocumentFiles.fileId, files.id))
    .where(isNull(files.words));
  let counted = 0;
  for (const { id, mediaType } of uncounted) {
    if (signal?.aborted) break;
    const text = await readText(id, mediaType);
    if (text === undefined) continue;
    await db
      .update(files)
      .set({ words: countWords(text) })
      .where(eq(files.id, id));
    counted++;
  }

  return counted;
}
