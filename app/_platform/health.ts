import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { countDamagedFiles, type DamagedFiles } from "@/app/_domain/files/queries";
import { database } from "./database";
import { env } from "./env";
import { isDraining } from "./http/connections/draining-status";
import { probe } from "./probe";
import { hasStorageSpaceFor } from "./storage-space";

/** How the portal stands, part by part. */
export interface Health {
  /** `stopping`: all is well, and no further requests are to be sent to this instance. */
  status: "ok" | "failing" | "stopping";
  database: "pglite" | "postgres" | "failing" | "full";
  files: "ok" | "failing" | "full";
  /**
   * Files that are not as they were taken in; nothing while the database does not say. They leave the status as it is: that one is for a load balancer,
   * every instance has the same files, and all but these can be read.
   */
  storedFiles: DamagedFiles | undefined;
}

/** What the portal stands on, each part asked; answered within two seconds, whatever a part does. */
export async function checkHealth(): Promise<Health> {
  const [databaseStatus = "failing", fileStoreStatus = "failing", storedFiles] = await Promise.all([
    probe("The database", checkDatabase, recentlySeenDatabase),
    probe("The file store", checkFileStore),
    probe("The condition of the stored files", countDamagedFiles),
  ]);
  const failing = [databaseStatus, fileStoreStatus].some((each) => each === "failing" || each === "full");

  return {
    status: failing ? "failing" : isDraining() ? "stopping" : "ok",
    database: databaseStatus,
    files: fileStoreStatus,
    storedFiles,
  };
}

async function checkDatabase(): Promise<"pglite" | "postgres" | "full"> {
  const { db, kind, hasStorageSpace } = await database();
  await db.execute(sql`select 1`);

  return (await hasStorageSpace()) ? kind : "full";
}

/** A server that was heard a moment ago by whoever listens is there: it is only that all connections are in use. */
async function recentlySeenDatabase(): Promise<"postgres" | undefined> {
  const { isListening } = await database();

  return isListening() ? "postgres" : undefined;
}

async function checkFileStore(): Promise<"ok" | "full"> {
  await mkdir(env().filesDirectory, { recursive: true, mode: 0o700 });
  await access(env().filesDirectory, constants.W_OK);

  return (await hasStorageSpaceFor()) ? "ok" : "full";
}

/** What the daily checks and the downloads have found. */
async function countDamagedFiles(): Promise<DamagedFiles> {
  const { db } = await database();

  return countDamagedFiles({ db, viewer: { kind: "system", name: "health" } });
}
