import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { loadTreaties } from "@/app/_platform/load-treaties";
import { openPostgres } from "@/db/postgres";
import { startPostgres } from "./postgres-server";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * the URL of a server with a migrated `portal_template`; empty where the tests run on PGlite
     */
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const server = await startPostgres();
  const client = new Client(server.url);
  await client.connect();
  await client.query("create database portal_template");
  await client.end();
  const template = await openPostgres(server.url.replace(/postgres$/, "portal_template"));
  await loadTreaties(template.db);
  await template.close();
  project.provide("postgresUrl", server.url);

  return server.stop;
}
