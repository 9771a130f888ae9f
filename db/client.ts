import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

/** A database or a transaction, on PostgreSQL or PGlite alike. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/**
 * The arrival of notifications. `unreachable`: the server does not respond. `disconnected`: only
 * this connection is lost.
 */
export type ListeningStatus = "listening" | "unreachable" | "disconnected";

/** Receives the notifications of a channel. */
export interface NotificationListener {
  onNotification: (payload: string) => void;
  onStatus: (status: ListeningStatus) => void;
}

/** Receives every failure, before the caller does. */
export interface FailureListener {
  onFailure(error: unknown): void;
}

/** An open database. */
export interface OpenDatabase {
  db: Database;
  /** for long-running commands and upkeep */
  upkeep: Database;
  kind: "pglite" | "postgres";
  /** Subscribes to a channel (NOTIFY), in commit order. @returns a function that unsubscribes. */
  listen(channel: string, listener: NotificationListener): Promise<() => Promise<void>>;
  /**
   * Returns whether a subscription is up: then the server responds, however slow other queries are.
   * Always false for the embedded database.
   */
  isListening(): boolean;
  /**
   * Returns whether more may be written; with little free disk space, the database is read-only.
   */
  hasStorageSpace(): Promise<boolean>;
  /** Closes within seconds, even if the server does not respond. */
  close(): Promise<void>;
}
