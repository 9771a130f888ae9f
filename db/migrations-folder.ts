import { join } from "node:path";

/** Folder of the migrations; commands and the server run in the project's folder. */
export const MIGRATIONS = join(process.cwd(), "db", "migrations");
