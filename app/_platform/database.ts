import type { FailureListener, OpenDatabase } from "@/db/client";
import { failureOf } from "@/db/failures";
import { openPglite } from "@/db/pglite";
import { openPostgres } from "@/db/postgres";
import { env } from "./env";
import { noteFailure } from "./http/responses/response-overrides";

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

function open(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = env();

  return databaseUrl ? openPostgres(databaseUrl, failureListener) : openPglite(dataDir, failureListener);
}

/** Sets the status of the response that a database failure causes. */
const failureListener: FailureListener = {
  onFailure: (error) => {
    const failure = failureOf(error);
    if (failure) noteFailure(failure);
  },
};
