import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { files } from "@/db/schema";
import type { Context } from "../context";
import type { IssueReceivedFiles } from "./schemas";

/** Texts by file id; undefined for a file without text. */
export type TextsOfFiles = ReadonlyMap<string, string | undefined>;

/** Extracts the texts of files that are to be issued. */
export async function extractTextsOfFiles(
  db: Database,
  { readText }: Pick<Context, "readText">,
  { files: chosen }: IssueReceivedFiles,
): Promise<TextsOfFiles> {
  const ids = chosen.map(({ fileId }) => fileId);
  const rows = await db.select({ id: files.id, mediaType: files.mediaType }).from(files).where(inArray(files.id, ids));
  const texts = new Map<string, string | undefined>();
  for (const { id, mediaType } of rows) texts.set(id, await readText(id, mediaType));

  return texts;
}
