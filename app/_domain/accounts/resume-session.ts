import { eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { failureOf } from "@/db/failures";
import { signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { findViewerOfSession } from "./queries";

/** How much time passes before it is written down again that a session is in use. */
const NOTED_EVERY_MS = 5 * 60_000;

/** Who a session belongs to, if it is open; that it is in use is noted, so that only an idle one ends early. Asked on every request. */
export async function resumeSession(
  context: Pick<Context, "db" | "now">,
  sessionId: string,
): Promise<Viewer | undefined> {
  const found = await findViewerOfSession(context, sessionId);
  if (found && context.now().getTime() - found.lastSeenAt.getTime() > NOTED_EVERY_MS) {
    await context.db
      .update(signInSessions)
      .set({ lastSeenAt: context.now() })
      .where(eq(signInSessions.id, sessionId))
      .catch((error) => {
        // On a full disk reading goes on.
        if (failureOf(error) !== "no-space") throw error;
      });
  }

  return found?.viewer;
}
