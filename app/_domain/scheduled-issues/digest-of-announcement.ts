import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetingInformation, meetingInformationTexts, meetings } from "@/db/schema";
import { readWorkingContent } from "../agenda-editions/content";
import { notFound } from "../errors";
import { readWorkingProgramme } from "../organization-of-work/read-content";

/**
 * Returns the SHA-256 of what the announcement of a meeting makes public, hexadecimal: its particulars, its agenda, its
 * programme and its information for participants. Documents are issued by themselves.
 *
 * @throws {DomainError} `not-found`.
 */
export async function digestOfAnnouncement(db: Database, meetingKey: string): Promise<string> {
  const { id, version } = meetings;
  const [meeting] = await db.select({ id, version }).from(meetings).where(eq(meetings.key, meetingKey));
  if (!meeting) throw notFound();
  const { meetingId, locale, text, status } = meetingInformationTexts;
  const facts = await db.select().from(meetingInformation).where(eq(meetingInformation.meetingId, meeting.id));
  const texts = await db
    .select({ locale, text, status })
    .from(meetingInformationTexts)
    .where(eq(meetingId, meeting.id))
    .orderBy(asc(locale));
  const agenda = await readWorkingContent(db, meeting.id);
  const programme = await readWorkingProgramme(db, meeting.id);

  return createHash("sha256")
    .update(JSON.stringify([meeting.version, agenda, programme, facts, texts]))
    .digest("hex");
}
