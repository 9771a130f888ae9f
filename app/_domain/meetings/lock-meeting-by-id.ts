import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { notFound } from "../errors";
import type { MeetingRow } from "./lock-meeting";

/** Returns a meeting, locked until the transaction ends. @throws {DomainError} `not-found`. */
export async function lockMeetingById(tx: Database, meetingId: string): Promise<MeetingRow> {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, meetingId)).for("update");
  if (!meeting) throw notFound();

  return meeting;
}
