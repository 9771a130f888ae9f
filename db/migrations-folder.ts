import { join } from "node:path";

/** Where the migrations lie; commands and the server both run in the project's folder. */
export const MIGRATIONS = join(process.cwd(), "db", "migrations");
