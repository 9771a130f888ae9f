import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z.string().min(16).optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FILES_URL: z
    .string()
    .refine(isDirectoryUrl, { error: "it must name a directory on this machine (file:///…); S3 is not supported yet" })
    .optional(),
  CLAMD_URL: z.never({ error: "this version does not scan files" }).optional(),
  CONTACT_EMAIL: z.email().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "it must be the address of a mail server: smtp://host:587 or smtps://host" })
    .refine(hasHost, { error: "it names no mail server" })
    .optional(),
  MAIL_FROM: z.email({ error: "it must be an e-mail address alone, such as no-reply@example.org" }).optional(),
  MAX_UPLOAD_BYTES: z.coerce.number().int().positive().default(1_073_741_824),
  PAGE_CACHE_BYTES: z.coerce.number().int().min(0).default(268_435_456),
});

/** A setting of the environment is missing or invalid. */
export class InvalidSetting extends Error {}

/** The settings of this deployment. */
export interface Env {
  port: number;
  /** undefined: every address of the machine */
  host: string | undefined;
  publicUrl: string;
  authSecret: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  /** the directory of uploaded files */
  filesDirectory: string;
  /** undefined: readers are referred to the secretariat of the body */
  contactEmail: string | undefined;
  /** the mail server, with its password; undefined: messages stay in the outbox and are printed */
  smtpUrl: string | undefined;
  /** the sender of the portal's e-mail */
  mailFrom: string;
  maxUploadBytes: number;
  /** the capacity of the page cache; 0 caches nothing */
  pageCacheBytes: number;
}

/** Settings that this version accepts and ignores. */
const UNUSED_SETTINGS = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "CACHE_URL"];

/** Returns the settings that are set but have no effect, for a warning at each start. */
export function listUnusedSettings(): string[] {
  return UNUSED_SETTINGS.filter((name) => process.env[name]);
}

let settingsOfProcess: Env | undefined;

/**
 * Returns the settings of this process, read once.
 *
 * @throws {InvalidSetting} as `readEnv`.
 */
export function env(): Env {
  settingsOfProcess ??= readEnv(process.env);

  return settingsOfProcess;
}

/**
 * Reads the settings from the environment.
 *
 * @throws {InvalidSetting} one line that names the first invalid setting.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    // Without the value: it may hold a password.
    throw new InvalidSetting(`${name} has an invalid value: ${issue?.message}.`);
  }

  const { data: settings } = parsed;
  const publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, "");
  const dataDir = resolve(settings.DATA_DIR);

  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl,
    authSecret: settings.AUTH_SECRET,
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    filesDirectory: settings.FILES_URL ? fileURLToPath(new URL(settings.FILES_URL)) : join(dataDir, "files"),
    contactEmail: settings.CONTACT_EMAIL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `no-reply@${new URL(publicUrl).hostname}`,
    maxUploadBytes: settings.MAX_UPLOAD_BYTES,
    pageCacheBytes: settings.PAGE_CACHE_BYTES,
  };
}

function isDirectoryUrl(text: string): boolean {
  const url = URL.parse(text);

  return url?.protocol === "file:" && url.host === "";
}

function hasHost(text: string): boolean {
  return Boolean(URL.parse(text)?.hostname);
}
