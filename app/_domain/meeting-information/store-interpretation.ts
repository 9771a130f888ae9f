import { LOCALES } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { meetingInformation } from "@/db/schema";

/** Enters interpretation in the six official languages, as an agenda announces it; other facts stay as they are. */
export async function storeInterpretation(tx: Database, meetingId: string): Promise<void> {
  const interpretation = [...LOCALES];
  await tx
    .insert(meetingInformation)
    .values({ meetingId, interpretation })
    .onConflictDoUpdate({ target: meetingInformation.meetingId, set: { interpretation } });
}
