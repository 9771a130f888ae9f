import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Pool } from "pg";
import type { OpenDatabase } from "./client";
import { hearPostgres } from "./hear-postgres";
import { MIGRATIONS } from "./migrations-folder";
import * as schema from "./schema";

/** A number of our own under which instances that start together migrate one after the other. */
const MIGRATION_LOCK = 7_310_411;

/** Open the PostgreSQL database at `url`, brought up to the newest migration. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: url });
  pool.on("error", (error) => console.error("A database connection was lost:", error.message));
  const turn = await pool.connect();
  try {
    await turn.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(turn, { schema }), { migrationsFolder: MIGRATIONS });
  } finally {
    await turn.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    turn.release();
  }

  return {
    db: drizzle(pool, { schema }),
    kind: "postgres",
    listen: (channel, listener) => hearPostgres(url, channel, listener),
    close: () => pool.end(),
  };
}
