import { eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { DRAFTED_IN } from "./language-of-agenda";

/** Returns the language in which a meeting is prepared. */
export async function getLanguageOfMeeting(db: Database, meetingId: string): Promise<Locale> {
  const [meeting] = await db.select({ locale: DRAFTED_IN }).from(meetings).where(eq(meetings.id, meetingId));

  return meeting?.locale ?? "en";
}
