import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { BoundedClient } from "./bounded-client";
import { BoundedPool } from "./bounded-pool";
import type { OpenDatabase, Watcher } from "./client";
import { failureOf } from "./failures";
import { hearPostgres } from "./hear-postgres";
import { MIGRATIONS } from "./migrations-folder";
import { PostgresRoom } from "./postgres-room";
import * as schema from "./schema";

/** A number of our own under which instances that start together migrate one after the other. */
const MIGRATION_LOCK = 7_310_411;

/** A migration may rewrite a large table, or wait for another instance that does. */
const MIGRATION_MS = 30 * 60_000;

/** What is done to all that the portal holds, beside its readers: at most this long in one statement, on connections of its own. */
const UPKEEP_MS = 10 * 60_000;
const UPKEEP_CONNECTIONS = 3;

const CONNECT_MS = 10_000;

const NOBODY: Watcher = { failed: () => {} };

/**
 * Open the PostgreSQL database at `url`, brought up to the newest migration. No statement and no silence is waited for without end; what the address
 * itself says about limits (`?statement_timeout=…`) comes first.
 */
export async function openPostgres(url: string, watcher: Watcher = NOBODY): Promise<OpenDatabase> {
  await migratePostgres(url);
  const told: Watcher = {
    failed: (error) => {
      if (failureOf(error) === "no-space") room.ranOut();
      watcher.failed(error);
    },
  };
  const pool = new BoundedPool(url, told);
  const upkeep = new BoundedPool(url, told, { max: UPKEEP_CONNECTIONS, statementMs: UPKEEP_MS });
  const room = new PostgresRoom(drizzle(upkeep, { schema }));
  let hears = false;

  return {
    db: drizzle(pool, { schema }),
    upkeep: drizzle(upkeep, { schema }),
    kind: "postgres",
    listen: (channel, listener) => {
      const hearing: typeof listener.hearing = (status) => {
        hears = status === "hears";
        listener.hearing(status);
      };
      return hearPostgres(url, channel, { ...listener, hearing }, (away) => {
        pool.setAway(away);
        upkeep.setAway(away);
      });
    },
    isHeard: () => hears,
    hasRoom: () => room.has(),
    close: async () => {
      await Promise.all([pool.close(), upkeep.close()]);
    },
  };
}

async function migratePostgres(url: string): Promise<void> {
  const client = new BoundedClient({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: MIGRATION_MS,
    query_timeout: MIGRATION_MS + CONNECT_MS,
  });
  await client.connect();
  try {
    // It ends with the connection, however that ends.
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client, { schema }), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end();
  }
}
