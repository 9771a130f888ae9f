import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { type Logger, sql } from "drizzle-orm";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { Pool } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { INVALIDATIONS_CHANNEL } from "@/app/_vocabulary/page-tags";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import { embeddedDatabase } from "./embedded-database";

export interface TestDatabase {
  readonly db: Database;
  /** where it can be reached by further connections; nothing where it is embedded */
  readonly url: string | undefined;
  /** the page tags that are announced to every instance while something is done, in their order */
  announcedBy(operation: () => Promise<unknown>): Promise<string[]>;
  /** the number of SQL statements of an operation on the database that it is given */
  countStatements(operation: (db: Database) => Promise<unknown>): Promise<number>;
}

/**
 * A database of its own for each test file, migrated and empty: PGlite, or a copy of a template on the real PostgreSQL whose address the run
 * provides. The same tests run on both.
 */
export function testDatabase(): TestDatabase {
  const opened: {
    -readonly [K in keyof TestDatabase]?: TestDatabase[K];
  } & { close?: () => Promise<void>; withLogger?: (logger: Logger) => Database } = {};
  beforeAll(async () => {
    const server = inject("postgresUrl");
    Object.assign(opened, server ? await copyOnServer(server) : await embedded());
  });
  afterAll(async () => opened.close?.());

  return {
    get db() {
      if (!opened.db) throw new Error("The database is there only while tests run.");
      return opened.db;
    },
    get url() {
      return opened.url;
    },
    announcedBy: async (operation) => (await opened.announcedBy?.(operation)) ?? [],
    countStatements: async (operation) => {
      if (!opened.withLogger) throw new Error("The database is there only while tests run.");
      let count = 0;
      await operation(opened.withLogger({ logQuery: () => void count++ }));
      return count;
    },
  };
}

async function embedded() {
  const client = await embeddedDatabase();
  const db = drizzle(client, { schema });

  const announcedBy: TestDatabase["announcedBy"] = async (operation) => {
    const tags = new Set<string>();
    const stop = await client.listen(INVALIDATIONS_CHANNEL, (tag) => tags.add(tag));
    await operation();
    await stop();

    return [...tags].sort();
  };

  return { db, announcedBy, withLogger: (logger: Logger) => drizzle(client, { schema, logger }) };
}

async function copyOnServer(server: string) {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = new Pool({ connectionString: server, max: 1 });
  await drizzlePg(admin).execute(sql.raw(`create database ${name} template portal_template`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href });
  // Dropping the database by force may cut a connection that is just closing: nothing is lost by it.
  pool.on("error", () => {});

  const announcedBy: TestDatabase["announcedBy"] = async (operation) => {
    const tags = new Set<string>();
    const client = await pool.connect();
    const listen = (notice: { payload?: string | undefined }) => tags.add(notice.payload ?? "");
    client.on("notification", listen);
    await client.query(`listen ${INVALIDATIONS_CHANNEL}`);
    await operation();
    // Notifications of earlier commits arrive before this query's result.
    await client.query("select 1");
    client.off("notification", listen);
    await client.query(`unlisten ${INVALIDATIONS_CHANNEL}`);
    client.release();

    return [...tags].sort();
  };

  return {
    db: drizzlePg(pool, { schema }),
    url: url.href,
    announcedBy,
    withLogger: (logger: Logger) => drizzlePg(pool, { schema, logger }),
    close: async () => {
      await pool.end();
      await drizzlePg(admin).execute(sql.raw(`drop database ${name} with (force)`));
      await admin.end();
    },
  };
}

/** A database without tables, on the same server as the others of the run, for tests of migrations. */
export interface EmptyDatabase {
  db: Database;
  /** applies the migrations of a folder that it does not have yet */
  migrate(folder: string): Promise<void>;
  /** executes several statements */
  execute(statements: string): Promise<void>;
  close(): Promise<void>;
}

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const server = inject("postgresUrl");
  if (!server) {
    const client = await blankPglite();
    const db = drizzle(client, { schema });
    return {
      db,
      migrate: (migrationsFolder) => migrate(db, { migrationsFolder }),
      execute: async (statements) => void (await client.exec(statements)),
      close: () => client.close(),
    };
  }
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = new Pool({ connectionString: server, max: 1 });
  await drizzlePg(admin).execute(sql.raw(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href });
  pool.on("error", () => {});
  const db = drizzlePg(pool, { schema });

  return {
    db,
    migrate: (migrationsFolder) => migratePg(db, { migrationsFolder }),
    execute: async (statements) => void (await pool.query(statements)),
    close: async () => {
      await pool.end();
      await drizzlePg(admin).execute(sql.raw(`drop database ${name} with (force)`));
      await admin.end();
    },
  };
}

/** Opens an embedded database without tables, a copy of one that `initdb` has made for the run. */
export function blankPglite(dataDir?: string): Promise<PGlite> {
  const loadDataDir = new Blob([readFileSync(inject("blankPglite"))]);

  return PGlite.create(dataDir === undefined ? { loadDataDir } : { dataDir, loadDataDir });
}
