import "server-only";
import { revalidateTag, unstable_cache } from "next/cache";
import { epochTag } from "./store.mjs";

/** What a public page can show and a verb can change: one tag each. */
export const tags = {
  /** the list of meetings: a meeting was added */
  meetings: "meetings",
  /** anything of one meeting, by its key */
  meeting: (key: string) => `meeting:${key}`,
};

/** Next writes a line into the log for each longer one, and anybody can write a long key into an address; there is no such meeting to expire. */
const LONGEST_TAG = 256;

/** Say on a page that is cached whole what it shows, before anything is read for it, so that it expires when that changes. */
export async function shows(...shown: string[]): Promise<void> {
  const known = shown.filter((tag) => tag.length <= LONGEST_TAG);
  await unstable_cache(async () => true, ["shows", ...known], { tags: [...known, epochTag()] })();
}

/** Called by an action once its verb has succeeded: every page that shows this is made anew at its next request. */
export function expire(...changed: string[]): void {
  for (const tag of changed) revalidateTag(tag, { expire: 0 });
}
