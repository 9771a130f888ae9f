import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { BoundedClient } from "./bounded-client";
import { BoundedPool } from "./bounded-pool";
import type { FailureListener, OpenDatabase } from "./client";
import { failureOf } from "./failures";
import { listenPostgres } from "./listen-postgres";
import { MIGRATIONS } from "./migrations-folder";
import { PostgresStorageSpace } from "./postgres-storage-space";
import * as schema from "./schema";

/** Advisory lock by which instances that start together migrate one after the other. */
const MIGRATION_LOCK = 7_310_411;

/** A migration may rewrite a large table, or wait for another instance. */
const MIGRATION_TIMEOUT_MS = 30 * 60_000;

/** Statement timeout and connections of background upkeep. */
const UPKEEP_TIMEOUT_MS = 10 * 60_000;
const UPKEEP_CONNECTIONS = 3;

const CONNECT_TIMEOUT_MS = 10_000;

const IGNORE_FAILURES: FailureListener = { onFailure: () => {} };

/**
 * Opens the PostgreSQL database at `url` and migrates it. Every wait has a limit; limits in the
 * address (`?statement_timeout=…`) take precedence.
 */
export async function openPostgres(
  url: string,
  failureListener: FailureListener = IGNORE_FAILURES,
): Promise<OpenDatabase> {
  await migratePostgres(url);
  const reporting: FailureListener = {
    onFailure: (error) => {
      if (failureOf(error) === "no-space") storageSpace.markFull();
      failureListener.onFailure(error);
    },
  };
  const pool = new BoundedPool(url, reporting);
  const upkeep = new BoundedPool(url, reporting, { max: UPKEEP_CONNECTIONS, statementMs: UPKEEP_TIMEOUT_MS });
  const storageSpace = new PostgresStorageSpace(drizzle(upkeep, { schema }));
  let listening = false;

  return {
    db: drizzle(pool, { schema }),
    upkeep: drizzle(upkeep, { schema }),
    kind: "postgres",
    listen: (channel, listener) => {
      const onStatus: typeof listener.onStatus = (status) => {
        listening = status === "listening";
        listener.onStatus(status);
      };
      return listenPostgres(url, channel, { ...listener, onStatus }, (isUnreachable) => {
        pool.setUnreachable(isUnreachable);
        upkeep.setUnreachable(isUnreachable);
      });
    },
    isListening: () => listening,
    hasStorageSpace: () => storageSpace.hasStorageSpace(),
    close: async () => {
      await Promise.all([pool.close(), upkeep.close()]);
    },
  };
}

async function migratePostgres(url: string): Promise<void> {
  const client = new BoundedClient({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: MIGRATION_TIMEOUT_MS,
    query_timeout: MIGRATION_TIMEOUT_MS + CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  try {
    // The lock ends with the connection.
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client, { schema }), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end();
  }
}
