import { join, resolve } from "node:path";
import { z } from "zod";

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z.string().min(16).optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MAX_UPLOAD_BYTES: z.coerce.number().int().positive().default(1_073_741_824),
});

/** A setting has a value that it cannot have. */
export class WrongSetting extends Error {}

/** The settings of this deployment (contract: Settings), read once. */
export interface Env {
  port: number;
  /** every address of the machine where it is not set */
  host: string | undefined;
  publicUrl: string;
  authSecret: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  maxUploadBytes: number;
}

let read: Env | undefined;

/** @throws {WrongSetting} one line that names the first wrong setting. */
export function env(): Env {
  read ??= readEnv(process.env);

  return read;
}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new WrongSetting(`${name} has a value that it cannot have (${given[name]}): ${issue?.message}.`);
  }
  const { PORT, HOST, PUBLIC_URL, AUTH_SECRET, DATA_DIR, DATABASE_URL, MAX_UPLOAD_BYTES } = parsed.data;

  return {
    port: PORT,
    host: HOST,
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ""),
    authSecret: AUTH_SECRET,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    maxUploadBytes: MAX_UPLOAD_BYTES,
  };
}

/** Where uploaded bytes lie. */
export function filesDirectory(): string {
  return join(env().dataDir, "files");
}
