import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

/** A database or a transaction in it, PostgreSQL or PGlite: nothing that reads or writes can tell which. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Who is told of notifications. */
export interface Listener {
  heard: (payload: string) => void;
  /** `false` as long as notifications may be missed */
  hearing: (hears: boolean) => void;
}

/** An open database and how to put it away. */
export interface OpenDatabase {
  db: Database;
  kind: "pglite" | "postgres";
  /** Listen to the notifications of a channel (NOTIFY), in the order of the commits. @returns how to stop. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
