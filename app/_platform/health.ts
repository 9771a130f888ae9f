import { sql } from "drizzle-orm";
import { countDamagedFiles, type DamagedFiles } from "@/app/_domain/files/queries";
import { database } from "./database";
import { fileStore } from "./files/file-store";
import { isDraining } from "./http/connections/draining-status";
import { probe } from "./probe";

/** The health of the portal, part by part. */
export interface Health {
  /** `stopping`: healthy, but a load balancer is to send no further requests to this instance */
  status: "ok" | "failing" | "stopping";
  database: "pglite" | "postgres" | "failing" | "full";
  files: "ok" | "failing" | "full";
  /**
   * damaged files; undefined while the database does not answer. They do not change `status`, by
   * which a load balancer decides: all instances share the files, and the others can be read
   */
  storedFiles: DamagedFiles | undefined;
}

/** Checks each part of the portal. Returns within two seconds, also where a part hangs. */
export async function checkHealth(): Promise<Health> {
  const [databaseStatus = "failing", fileStoreStatus = "failing", storedFiles] = await Promise.all([
    probe("The database", checkDatabase, recentlySeenDatabase),
    probe("The file store", checkFileStore),
    probe("The condition of the stored files", countDamagedStoredFiles),
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

/** The server is up though no connection is free: its notifications arrived a moment ago. */
async function recentlySeenDatabase(): Promise<"postgres" | undefined> {
  const { isListening } = await database();

  return isListening() ? "postgres" : undefined;
}

async function checkFileStore(): Promise<"ok" | "full"> {
  await fileStore().checkWritable();

  return (await fileStore().hasSpaceFor(0)) ? "ok" : "full";
}

/** Counts the files that the daily check and the downloads found damaged. */
async function countDamagedStoredFiles(): Promise<DamagedFiles> {
  const { db } = await database();

  return countDamagedFiles({ db, viewer: { kind: "system", name: "health" } });
}
