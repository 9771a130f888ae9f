import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lockDirectory } from "@/app/_platform/database";

/** Where the demonstration keeps its secret, beside its data. */
const SECRET_FILE = "auth-secret";

/** Has a command on the data of the demonstration sign links as the demonstration itself does, where no other secret is set. */
export function adoptDemoSecret(): void {
  const secretFile = join(resolve(process.env.DATA_DIR || "./data"), SECRET_FILE);
  if (!process.env.AUTH_SECRET && !process.env.DATABASE_URL && existsSync(secretFile))
    process.env.AUTH_SECRET = readFileSync(secretFile, "utf8");
}

/**
 * Settings with which the portal runs on a laptop: on this machine alone, with a secret of its own that is kept beside the data.
 * What the environment says goes before.
 */
export function applyDemoSettings(options: { reset: boolean }): { dataDir: string; publicUrl: string } {
  const dataDir = resolve(process.env.DATA_DIR || "./data");
  mkdirSync(dataDir, { recursive: true });
  if (options.reset) {
    // Only what the portal itself has put there, and only while nobody uses it.
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
