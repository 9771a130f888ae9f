import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { INVALIDATIONS_CHANNEL } from "@/app/_vocabulary/page-tags";
import { database } from "../database";
import { invalidate, setListeningStatus } from "./page-cache";

/**
 * The prefix of a notification by which `awaitInvalidations` finds out how far this instance has
 * read.
 */
const MARK_PREFIX = "mark:";

/** No request waits longer: the heartbeat of the connection detects what was missed. */
const MAX_WAIT_MS = 1_000;

const here = globalThis as { portalMarks?: Map<string, () => void> };

/** Invalidates in the page cache what any instance changes, from now on. @returns how to stop. */
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
 * Waits until this instance has received every invalidation committed before: a person who has
 * changed something then sees it on the next page. Notifications arrive in the order of the
 * commits, so that one of our own arrives after all before it.
 */
export async function awaitInvalidations(): Promise<void> {
  const marks = here.portalMarks;
  if (!marks) return;
  const { db } = await database();
  const mark = `${MARK_PREFIX}${randomUUID()}`;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timeout);
      marks.delete(mark);
      resolve();
    };
    const timeout = setTimeout(done, MAX_WAIT_MS);
    marks.set(mark, done);
    // A database that does not answer sends no invalidations either.
    db.execute(sql`select pg_notify(${INVALIDATIONS_CHANNEL}, ${mark})`).catch(done);
  });
}
