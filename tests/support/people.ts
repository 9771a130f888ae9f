import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Context } from "@/app/_domain/context";
import { inspectFile } from "@/app/_domain/documents/inspection/inspect-file";
import { recognizeFormat } from "@/app/_domain/documents/recognize-format";
import type { FileStore, RandomAccessFile } from "@/app/_domain/files/file-store";
import { type DiskStore, diskStore } from "@/app/_platform/files/disk-store";
import { readSource } from "@/app/_platform/files/reader/source/read-source";
import { unprintable } from "@/app/_platform/pdf/unprintable";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AccountViewer, DelegationViewer, Role, Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { accounts, signInSessions, states } from "@/db/schema";

/** The time of tests that set no other. */
export const NOW = new Date("2023-05-02T09:00:00Z");

/**
 * Returns a context with this database and viewer, and a fixed time. Files are inspected in the
 * process of the test.
 */
export function contextOf<V extends Viewer, S extends FileStore = DiskStore>(
  db: Database,
  viewer: V,
  now: Date = NOW,
  store?: S,
): Context & { viewer: V; files: S } {
  const files = store ?? (diskStore(mkdtempSync(join(tmpdir(), "portal-files-"))) as FileStore as S); // S is inferred
  const opened = async <T>(id: string, read: (file: RandomAccessFile) => Promise<T>) => {
    const file = await files.openForInspection(id);

    return read(file).finally(() => file.close());
  };

  return {
    db,
    viewer,
    now: () => now,
    files,
    inspectFile: (id) => opened(id, inspectFile),
    recognizeFormat: (id) => opened(id, recognizeFormat),
    readSource: (id) => opened(id, readSource),
    publicUrl: "https://meetings.example.org",
    sign: (text) => createHash("sha256").update(`sealed ${text}`).digest("base64url"),
    readText: async () => undefined,
    unprintable,
  };
}

/** Returns a signed-in person of the staff; the same person for the same role. A translator has French. */
export async function staff(db: Database, role: Exclude<Role, "delegation">): Promise<StaffViewer> {
  if (role === "translator") return translator(db, "fr");

  return { ...(await person(db, role, role, null)), role } as const;
}

type StaffViewer = Exclude<AccountViewer, DelegationViewer>;

/** Returns a signed-in translator of some languages. */
export async function translator(db: Database, ...languages: [Locale, ...Locale[]]) {
  const name = `translator-${languages.join("-")}`;

  return { ...(await person(db, name, "translator", null, languages)), role: "translator", languages } as const;
}

/** Returns a signed-in person of the delegation of a fictitious State (`XA`, `XB`). */
export async function delegate(db: Database, state: "XA" | "XB"): Promise<DelegationViewer> {
  await db
    .insert(states)
    .values({ code: state, names: { en: `Sample State ${state.slice(1)}` }, treatyStatus: "party" })
    .onConflictDoNothing();

  return {
    ...(await person(db, `delegation-${state.toLowerCase()}`, "delegation", state)),
    role: "delegation",
    stateCode: state,
  };
}

/** Returns the signed-in head of the delegation of a fictitious State. */
export async function headOfDelegation(db: Database, state: "XA" | "XB"): Promise<DelegationViewer> {
  await delegate(db, state);
  const viewer = await person(db, `head-${state.toLowerCase()}`, "delegation", state);
  await db.update(accounts).set({ isHead: true }).where(eq(accounts.id, viewer.accountId));

  return { ...viewer, role: "delegation", stateCode: state, isHead: true };
}

async function person(db: Database, name: string, role: Role, stateCode: string | null, languages: Locale[] = []) {
  const email = `${name}@example.org`;
  await db
    .insert(accounts)
    .values({ email, name, role, stateCode, languages, locale: "en", passwordHash: "none", createdAt: NOW })
    .onConflictDoNothing();
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
  const accountId = account!.id; // inserted above
  const [session] = await db
    .insert(signInSessions)
    .values({ accountId, createdAt: NOW, lastSeenAt: NOW, expiresAt: new Date("2099-01-01"), userAgent: "test" })
    .returning({ id: signInSessions.id });

  return { kind: "account", accountId, sessionId: session!.id, name } as const; // inserted above
}
