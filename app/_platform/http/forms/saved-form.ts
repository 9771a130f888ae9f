import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { sessionCookie } from "@/app/_platform/auth/options";
import type { FormState } from "@/app/_vocabulary/form-state";

const COOKIE = "portal.saved-form";
const SAVED_MS = 30 * 60_000;
const MAX_CHARACTERS = 8_000_000;
/** Counted for each form, so that empty ones, which anybody can send, count too. */
const ENTRY_SIZE = 1_000;

interface SavedForm {
  values: FormState["values"];
  expiresAt: number;
  size: number;
}

/** By id, the oldest first; in memory only, because half an hour need not outlive a restart. */
const here = globalThis as { portalSavedForms?: Map<string, SavedForm> };
here.portalSavedForms ??= new Map();
const store = here.portalSavedForms;

/**
 * Saves for half an hour the fields of a form whose sender is no longer signed in, under a cookie
 * of this browser. With JavaScript the form stays on the page; without it the page is replaced.
 */
export async function saveForm(values: FormState["values"]): Promise<void> {
  const id = randomUUID();
  store.set(id, { values, expiresAt: Date.now() + SAVED_MS, size: JSON.stringify(values).length + ENTRY_SIZE });
  let size = [...store.values()].reduce((sum, each) => sum + each.size, 0);
  for (const [oldest, each] of store) {
    if (size <= MAX_CHARACTERS && each.expiresAt > Date.now()) break;
    store.delete(oldest);
    size -= each.size;
  }
  (await cookies()).set(COOKIE, id, { ...sessionCookie().options, maxAge: SAVED_MS / 1_000 });
}

/** Returns the fields that this browser sent last without being signed in. */
export async function savedForm(): Promise<FormState["values"] | undefined> {
  const id = (await cookies()).get(COOKIE)?.value;
  const saved = id === undefined ? undefined : store.get(id);

  return saved && saved.expiresAt > Date.now() ? saved.values : undefined;
}

/** Deletes the saved form, after a form was sent or at sign-out. */
export async function deleteSavedForm(): Promise<void> {
  const cookieStore = await cookies();
  const id = cookieStore.get(COOKIE)?.value;
  if (id === undefined) return;
  store.delete(id);
  cookieStore.delete(COOKIE);
}
