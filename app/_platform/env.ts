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
    .refine(isDirectoryUrl, { error: "files are kept in a directory of this machine (file:///…), not in S3 yet" })
    .optional(),
  CLAMD_URL: z.never({ error: "this version does not scan files, and does not pretend to" }).optional(),
  CONTACT_EMAIL: z.email().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "the address of a mail server: smtp://host:587 or smtps://host" })
    .refine(hasHost, { error: "no mail server is named" })
    .optional(),
  MAIL_FROM: z.email({ error: "an address alone, as no-reply@example.org" }).optional(),
  MAX_UPLOAD_BYTES: z.coerce.number().int().positive().default(1_073_741_824),
  PAGE_CACHE_BYTES: z.coerce.number().int().min(0).default(268_435_456),
});

/** A setting has a value that it cannot have. */
export class InvalidSetting extends Error {}

/** The settings of this deployment. */
export interface Env {
  port: number;
  /** every address of the machine where it is not set */
  host: string | undefined;
  publicUrl: string;
  authSecret: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  /** where uploaded bytes lie */
  filesDirectory: string;
  /** where readers write to; nothing: to the secretariat of the body, wherever it can be reached */
  contactEmail: string | undefined;
  /** the server that takes the portal's e-mail, with its password; nothing: e-mail stays in the outbox and is printed */
  smtpUrl: string | undefined;
  /** whom the portal's e-mail comes from */
  mailFrom: string;
  maxUploadBytes: number;
  /** how much the page cache holds; 0 keeps nothing, so that every page is made anew */
  pageCacheBytes: number;
}

/** Settings that this version accepts and does nothing with. */
const UNUSED_SETTINGS = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "CACHE_URL"];

/** Which of them are set: told at every start. */
export function listUnusedSettings(): string[] {
  return UNUSED_SETTINGS.filter((name) => process.env[name]);
}

let settingsOfProcess: Env | undefined;

/** The settings of this process, read once. @throws {InvalidSetting} as `readEnv`. */
export function env(): Env {
  settingsOfProcess ??= readEnv(process.env);

  return settingsOfProcess;
}

/** The settings as the environment gives them. @throws {InvalidSetting} one line that names the first wrong setting. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    // The value itself is not printed: it may hold a password.
    throw new InvalidSetting(`${name} has a value that it cannot have: ${issue?.message}.`);
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
