import { eq } from "drizzle-orm";
import type { Context } from "@/app/_domain/context";
import { isId } from "@/app/_vocabulary/ids";
import { agendaDraftSources, files } from "@/db/schema";
import { canPrepareImports } from "../policy";

/** Finds the source of a draft for download, if the viewer may prepare imports. */
export async function findImportFile({ db, viewer }: Pick<Context, "db" | "viewer">, id: string) {
  if (!canPrepareImports(viewer) || !isId(id)) return undefined;
  const [found] = await db
    .select({
      id: files.id,
      name: agendaDraftSources.name,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
      condition: files.condition,
    })
    .from(agendaDraftSources)
    .innerJoin(files, eq(files.id, agendaDraftSources.fileId))
    .where(eq(files.id, id));

  return found;
}
