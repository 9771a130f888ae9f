import type { OpenDatabase } from "@/db/client";
import { openPglite } from "@/db/pglite";
import { openPostgres } from "@/db/postgres";
import { env } from "./env";

export { DirectoryInUse, lockDirectory } from "@/db/directory-lock";

const here = globalThis as { portalDatabase?: Promise<OpenDatabase> };

/** The one database of this process, opened at the first call: routes, pages and start-up are separate bundles that share it. */
export function database(): Promise<OpenDatabase> {
  here.portalDatabase ??= open().catch((error) => {
    here.portalDatabase = undefined;
    throw error;
  });

  return here.portalDatabase;
}

/** Put the database away, so that nothing is left to recover at the next start. */
export async function closeDatabase(): Promise<void> {
  const opened = here.portalDatabase;
  here.portalDatabase = undefined;
  await (await opened)?.close();
}

function open(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = env();

  return databaseUrl ? openPostgres(databaseUrl) : openPglite(dataDir);
}
