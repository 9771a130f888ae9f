import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { INVALIDATIONS_CHANNEL } from "@/app/_vocabulary/page-tags";
import { database } from "../database";
import { invalidate, setListeningStatus } from "./page-cache";

/** Begins what is no change but a question whether all before it was heard. */
const MARK_PREFIX = "mark:";

/** Longer than this nobody is kept waiting: whatever was missed is noticed by the connection's own beat. */
const MAX_WAIT_MS = 1_000;

const here = globalThis as { portalMarks?: Map<string, () => void> };

/** Hear what any instance changes, from now on; what is kept of it is made anew. @returns how to stop. */
export async function listenForInvalidations(): Promise<() => Promise<void>> {
  const marks = new Map<string, () => void>();
  here.portalMarks = marks;
  const { listen } = await database();

  return listen(INVALIDATIONS_CHANNEL, {
    onNotification: (payload) => {
      if (!payload.startsWith(MARK_PREFIX)) invalidate(payload);
      else marks.get(payload)?.();
    },
    onStatus: (status) => setListeningStatus(status),
  });
}

/**
 * Wait until this instance has heard of everything that was committed before: whoever has changed something sees it on the next page. Notifications come in
 * the order of the commits, so hearing one of one's own means having heard all before it.
 */
export async function awaitInvalidations(): Promise<void> {
  const marks = here.portalMarks;
  if (!marks) return;
  const { db } = await database();
  const mark = `${MARK_PREFIX}${randomUUID()}`;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(late);
      marks.delete(mark);
      resolve();
    };
    const late = setTimeout(done, MAX_WAIT_MS);
    marks.set(mark, done);
    db.execute(sql`select pg_notify(${INVALIDATIONS_CHANNEL}, ${mark})`).catch(done); // a database that does not answer tells of no change either
  });
}
