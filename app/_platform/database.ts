import type { FailureListener, OpenDatabase } from "@/db/client";
import { failureOf } from "@/db/failures";
import { openPglite } from "@/db/pglite";
import { openPostgres } from "@/db/postgres";
import { env } from "./env";
import { noteFailure } from "./http/responses/response-overrides";
import { loadTreaties } from "./load-treaties";

export { DirectoryInUse, lockDirectory } from "@/db/directory-lock";
export { failureOf } from "@/db/failures";

const here = globalThis as { portalDatabase?: Promise<OpenDatabase> };

/** Returns the database of this process, opened at the first call. Bundles share it. */
export function database(): Promise<OpenDatabase> {
  here.portalDatabase ??= open().catch((error) => {
    here.portalDatabase = undefined;
    throw error;
  });

  return here.portalDatabase;
}

/** Closes the database, so that the next start has nothing to recover. */
export async function closeDatabase(): Promise<void> {
  const opened = here.portalDatabase;
  here.portalDatabase = undefined;
  await (await opened)?.close();
}

/** Opens and migrates the database, and loads the treaties that come with this version. */
async function open(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = env();
  const opened = databaseUrl
    ? await openPostgres(databaseUrl, failureListener)
    : await openPglite(dataDir, failureListener);
  try {
    await loadTreaties(opened.upkeep);
  } catch (error) {
    await opened.close();
    throw error;
  }

  return opened;
}

/** Sets the status of the response that a database failure causes. */
const failureListener: FailureListener = {
  onFailure: (error) => {
    const failure = failureOf(error);
    if (failure) noteFailure(failure);
  },
};
