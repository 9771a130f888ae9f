import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { inject } from "vitest";
import { loadTreaties } from "@/app/_platform/load-treaties";
import { keepReturnedTypes } from "@/db/pglite-types";
import * as schema from "@/db/schema";

/** The database of this worker. Test files run one after the other. */
interface WorkerDatabase {
  template: Blob;
  client: PGlite;
  /** the definitions of the template's tables */
  definitions: string;
}

/** Survives `vi.resetModules`. */
const worker = globalThis as { testDatabaseOfWorker?: WorkerDatabase };

/**
 * Returns an embedded database as the template is: migrated, and empty but for the treaties. The
 * test files of a worker share one, which is emptied between them: a copy of the template costs ten
 * times as much. A file that changed a table's definition, or closed it, leaves the next a copy.
 */
export async function embeddedDatabase(): Promise<PGlite> {
  const used = worker.testDatabaseOfWorker;
  if (used && (await isReusable(used))) {
    await empty(used.client);
    return used.client;
  }
  await closeUnlessClosed(used?.client);
  const template = used?.template ?? new Blob([readFileSync(inject("pgliteTemplate"))]);
  const client = await PGlite.create({ loadDataDir: template });
  keepReturnedTypes(client);
  worker.testDatabaseOfWorker = { template, client, definitions: await readDefinitions(client) };

  return client;
}

async function isReusable({ client, definitions }: WorkerDatabase): Promise<boolean> {
  return !client.closed && (await readDefinitions(client)) === definitions;
}

async function closeUnlessClosed(client: PGlite | undefined): Promise<void> {
  if (client && !client.closed) await client.close();
}

/** Leaves the tables, sequences and settings of a session as the template has them. */
async function empty(client: PGlite): Promise<void> {
  await client.exec("discard all");
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  await client.exec(`truncate ${rows.map(({ name }) => name).join(", ")} restart identity`);
  await loadTreaties(drizzle(client, { schema }));
}

/** Returns a digest of all tables, columns, constraints, indexes, triggers and functions. */
async function readDefinitions(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ digest: string }>(`
    select md5(string_agg(definition, ',' order by definition)) as digest from (
      select concat_ws(' ', oid, relname, relkind, relnamespace) from pg_class where relnamespace <> 'pg_toast'::regnamespace
      union all select concat_ws(' ', attrelid, attnum, attname, atttypid, attnotnull) from pg_attribute where attrelid >= 16384
      union all select concat_ws(' ', oid, conname, pg_get_constraintdef(oid)) from pg_constraint where conrelid >= 16384
      union all select concat_ws(' ', oid, tgname, tgenabled) from pg_trigger
      union all select concat_ws(' ', adrelid, adnum, pg_get_expr(adbin, adrelid)) from pg_attrdef
      union all select concat_ws(' ', oid, proname, md5(prosrc)) from pg_proc where oid >= 16384
    ) as every (definition)`);

  return rows[0]?.digest ?? "";
}
