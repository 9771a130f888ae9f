import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { database } from "./database";
import { env } from "./env";
import { isDraining } from "./request/draining";

/** How the portal stands, part by part. */
export interface Health {
  /** `stopping`: all is well, and no further requests are to be sent to this instance */
  status: "ok" | "failing" | "stopping";
  database: "pglite" | "postgres" | "failing";
  files: "ok" | "failing";
}

/** What the portal stands on, each part asked. */
export async function checkHealth(): Promise<Health> {
  const [store, files] = await Promise.all([askDatabase(), askFiles()]);

  const failing = store === "failing" || files === "failing";

  return { status: failing ? "failing" : isDraining() ? "stopping" : "ok", database: store, files };
}

async function askDatabase(): Promise<Health["database"]> {
  try {
    const { db, kind } = await database();
    await db.execute(sql`select 1`);

    return kind;
  } catch (error) {
    console.error("The database does not answer:", error);

    return "failing";
  }
}

async function askFiles(): Promise<Health["files"]> {
  try {
    await mkdir(env().filesDirectory, { recursive: true });
    await access(env().filesDirectory, constants.W_OK);

    return "ok";
  } catch (error) {
    console.error("The file store cannot be written:", error);

    return "failing";
  }
}
