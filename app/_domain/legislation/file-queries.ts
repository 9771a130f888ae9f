import { and, eq } from "drizzle-orm";
import { savedFileName } from "@/app/_vocabulary/file-name";
import { isId } from "@/app/_vocabulary/ids";
import { files, legislationFiles, legislationSubmissions } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";
import { logRefusedAccess } from "./log-refused-access";
import { readableSubmissions } from "./policy";

/**
 * Returns a file of a submission that the viewer may read, unless it is infected, with its download
 * name.
 *
 * @throws {DomainError} `not-found`, also for a file that is not the viewer's; that refusal is
 * logged.
 */
export async function getReadableFile(context: Pick<Context, "db" | "viewer" | "now">, id: string) {
  if (!isId(id)) throw notFound();
  const [found] = await context.db
    .select({
      id: files.id,
      name: files.name,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
      condition: files.condition,
      scan: files.scan,
    })
    .from(files)
    .innerJoin(legislationFiles, eq(legislationFiles.fileId, files.id))
    .innerJoin(legislationSubmissions, eq(legislationSubmissions.id, legislationFiles.submissionId))
    .where(and(eq(files.id, id), readableSubmissions(context.viewer)))
    .limit(1);
  if (!found) await logRefusedAccess(context, { type: "file", id });
  if (!found || found.scan === "infected") throw notFound();

  return { ...found, name: savedFileName(found.name, found.mediaType) };
}
