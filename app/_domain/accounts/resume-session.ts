import { eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { failureOf } from "@/db/failures";
import { signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { findViewerOfSession } from "./session-queries";

/** Minimum time between two updates of a session's `lastSeenAt`. */
const LAST_SEEN_INTERVAL_MS = 5 * 60_000;

/** Returns the viewer of an open session and records that it is in use. Called on every request. */
export async function resumeSession(
  context: Pick<Context, "db" | "now">,
  sessionId: string,
): Promise<Viewer | undefined> {
  const found = await findViewerOfSession(context, sessionId);
  if (found && context.now().getTime() - found.lastSeenAt.getTime() > LAST_SEEN_INTERVAL_MS) {
    await context.db
      .update(signInSessions)
      .set({ lastSeenAt: context.now() })
      .where(eq(signInSessions.id, sessionId))
      .catch((error) => {
        // A full disk must not prevent reading.
        if (failureOf(error) !== "no-space") throw error;
      });
  }

  return found?.viewer;
}
