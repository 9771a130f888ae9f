import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lockDirectory } from "@/app/_platform/database";

/** The file of the demonstration's secret, beside its data. */
const SECRET_FILE = "auth-secret";

/** Has a command sign links with the demonstration's secret, where no other is set. */
export function adoptDemoSecret(): void {
  const secretFile = join(resolve(process.env.DATA_DIR || "./data"), SECRET_FILE);
  if (!process.env.AUTH_SECRET && !process.env.DATABASE_URL && existsSync(secretFile))
    process.env.AUTH_SECRET = readFileSync(secretFile, "utf8");
}

/**
 * Sets defaults for a laptop: this machine alone, and a secret of its own beside the data.
 * Variables of the environment take precedence.
 */
export function applyDemoSettings(options: { reset: boolean }): { dataDir: string; publicUrl: string } {
  const dataDir = resolve(process.env.DATA_DIR || "./data");
  mkdirSync(dataDir, { recursive: true });
  if (options.reset) {
    // Removes the portal's own data alone, and only while no process uses it.
    const release = lockDirectory(dataDir);
    for (const own of ["pglite", "files", SECRET_FILE]) rmSync(join(dataDir, own), { recursive: true, force: true });
    release();
  }
  const secretFile = join(dataDir, SECRET_FILE);
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(32).toString("base64"), { mode: 0o600 });
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    HOST: process.env.HOST || "127.0.0.1",
    PUBLIC_URL: publicUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || readFileSync(secretFile, "utf8"),
  });

  return { dataDir, publicUrl };
}
