import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { notFound } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { readableMeetings } from "../meetings/policy";

/** Returns a meeting, locked until the transaction ends so that its information changes once at a time. @throws {DomainError} `not-found`. */
export async function lockInformation(tx: Database, viewer: Viewer, meetingKey: string): Promise<MeetingRow> {
  const [meeting] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
    .for("update");
  if (!meeting) throw notFound();

  return meeting;
}
