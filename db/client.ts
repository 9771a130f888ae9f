import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

/** A database or a transaction in it, PostgreSQL or PGlite: nothing that reads or writes can tell which. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Whether notifications are heard: `away`, not, because the server does not answer; `deaf`, not, although others are answered. */
export type Hearing = "hears" | "away" | "deaf";

/** Who is told of notifications. */
export interface Listener {
  heard: (payload: string) => void;
  hearing: (status: Hearing) => void;
}

/** Who is told of every failure, before whoever asked is. */
export interface Watcher {
  failed(error: unknown): void;
}

/** An open database and how to put it away. */
export interface OpenDatabase {
  db: Database;
  /** the same for what takes long and nobody waits for: commands and upkeep */
  upkeep: Database;
  kind: "pglite" | "postgres";
  /** Listen to the notifications of a channel (NOTIFY), in the order of the commits. @returns how to stop. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
  /** Whether the server was heard a moment ago, by whoever listens: then it is there, however long others wait for it. */
  isHeard(): boolean;
  /** Whether more may be written: as long as there is little room left on its disk, it only reads. */
  hasRoom(): Promise<boolean>;
  /** Put it away, within seconds also where it does not answer. */
  close(): Promise<void>;
}
