import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { sessionCookie } from "@/app/_platform/auth/options";
import type { FormState } from "@/app/_vocabulary/form-state";

const COOKIE = "portal.kept";
const SAVED_MS = 30 * 60_000;
const MAX_CHARACTERS = 8_000_000;
/** What a form without content counts for: anybody can send those, as many as they like. */
const ENTRY_SIZE = 1_000;

interface SavedForm {
  values: FormState["values"];
  expiresAt: number;
  size: number;
}

/** Of this process alone, oldest first: it need not outlive a restart. */
const here = globalThis as { portalKeptForms?: Map<string, SavedForm> };
here.portalKeptForms ??= new Map();
const store = here.portalKeptForms;

/**
 * Keep for half an hour what was typed in a form whose sender is no longer signed in, and let this browser find it again. With JavaScript the form
 * still stands on the page; without, the page is gone once its answer is there.
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

/** What this browser's sender typed last in a form that could not be sent. */
export async function savedForm(): Promise<FormState["values"] | undefined> {
  const id = (await cookies()).get(COOKIE)?.value;
  const kept = id === undefined ? undefined : store.get(id);

  return kept && kept.expiresAt > Date.now() ? kept.values : undefined;
}

/** Called where a form was sent after all, and at sign-out. */
export async function deleteSavedForm(): Promise<void> {
  const jar = await cookies();
  const id = jar.get(COOKIE)?.value;
  if (id === undefined) return;
  store.delete(id);
  jar.delete(COOKIE);
}
