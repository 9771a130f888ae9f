import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { database } from "./database";
import { env } from "./env";
import { probe } from "./probe";
import { isDraining } from "./request/draining";

/** How the portal stands, part by part. */
export interface Health {
  /** `stopping`: all is well, and no further requests are to be sent to this instance */
  status: "ok" | "failing" | "stopping";
  database: "pglite" | "postgres" | "failing";
  files: "ok" | "failing";
}

/** What the portal stands on, each part asked; answered within two seconds, whatever a part does. */
export async function checkHealth(): Promise<Health> {
  const [store = "failing", files = "failing"] = await Promise.all([
    probe("The database", askDatabase, heardDatabase),
    probe("The file store", askFiles),
  ]);
  const failing = store === "failing" || files === "failing";

  return { status: failing ? "failing" : isDraining() ? "stopping" : "ok", database: store, files };
}

async function askDatabase(): Promise<"pglite" | "postgres"> {
  const { db, kind } = await database();
  await db.execute(sql`select 1`);

  return kind;
}

/** A server that was heard a moment ago by whoever listens is there: it is only that all connections are in use. */
async function heardDatabase(): Promise<"postgres" | undefined> {
  const { isHeard } = await database();

  return isHeard() ? "postgres" : undefined;
}

async function askFiles(): Promise<"ok"> {
  await mkdir(env().filesDirectory, { recursive: true });
  await access(env().filesDirectory, constants.W_OK);

  return "ok";
}
