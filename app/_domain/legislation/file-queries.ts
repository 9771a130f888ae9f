import { and, eq } from "drizzle-orm";
import { savedFileName } from "@/app/_vocabulary/file-name";
import { isId } from "@/app/_vocabulary/ids";
import { files, legislationFiles, legislationSubmissions } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";
import { enterRefusal } from "./enter-refusal";
import { readableSubmissions } from "./policy";

/**
 * A file that the viewer may read, under the name by which it is saved: one of a submission that they may read, and not infected.
 *
 * @throws {DomainError} `not-found` also for what is not the viewer's; that is entered in the record.
 */
export async function getReadableFile(context: Pick<Context, "db" | "viewer" | "now">, id: string) {
  if (!isId(id)) throw notFound();
  const [found] = await context.db
    .select({
      ...{ id: files.id, name: files.name, mediaType: files.mediaType },
      ...{ size: files.size, sha256: files.sha256, condition: files.condition, scan: files.scan },
    })
    .from(files)
    .innerJoin(legislationFiles, eq(legislationFiles.fileId, files.id))
    .innerJoin(legislationSubmissions, eq(legislationSubmissions.id, legislationFiles.submissionId))
    .where(and(eq(files.id, id), readableSubmissions(context.viewer)))
    .limit(1);
  if (!found) await enterRefusal(context, { type: "file", id });
  if (!found || found.scan === "infected") throw notFound();

  return { ...found, name: savedFileName(found.name, found.mediaType) };
}
