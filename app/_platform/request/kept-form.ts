import "server-only";
import { headers } from "next/headers";
import type { FormState } from "@/app/_vocabulary/form-state";

/** By the headers of the request that sent them, which its action and its page share, and nothing else does. */
const kept = new WeakMap<object, FormState["values"]>();

/**
 * Keep what was typed until this request is answered: without JavaScript the page itself is the answer to a form, and where its sender is no longer
 * signed in the page must show what was typed instead of going away.
 */
export async function keepForm(values: FormState["values"]): Promise<void> {
  kept.set(await headers(), values);
}

/** What was typed in a form of this request that its sender could no longer send. */
export async function keptForm(): Promise<FormState["values"] | undefined> {
  return kept.get(await headers());
}
