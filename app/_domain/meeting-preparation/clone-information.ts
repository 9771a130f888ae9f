import { eq } from "drizzle-orm";
import { addDays, daysBetween } from "@/app/_vocabulary/countdown";
import type { Database } from "@/db/client";
import { meetingInformation, meetingInformationTexts } from "@/db/schema";
import type { Context } from "../context";
import type { MeetingRow } from "../meetings/lock-meeting";

/**
 * Copies the practical information of a meeting: its texts as drafts, its days moved with the first day of the meeting.
 * The pages of a webcast and of a registration are of one meeting and are not copied.
 */
export async function cloneInformation(
  tx: Database,
  { viewer, now }: Pick<Context, "viewer" | "now">,
  source: MeetingRow,
  draft: MeetingRow,
): Promise<void> {
  const [facts] = await tx.select().from(meetingInformation).where(eq(meetingInformation.meetingId, source.id));
  const byDays = daysBetween(source.startsOn, draft.startsOn);
  const moved = (day: string | null) => day && addDays(day, byDays);
  if (facts)
    await tx.insert(meetingInformation).values({
      ...{ ...facts, meetingId: draft.id, version: 1, webcastUrl: "", registrationUrl: "" },
      registrationOpensOn: moved(facts.registrationOpensOn),
      registrationClosesOn: moved(facts.registrationClosesOn),
    });
  const texts = await tx.select().from(meetingInformationTexts).where(eq(meetingInformationTexts.meetingId, source.id));
  const updatedBy = viewer.kind === "account" ? viewer.accountId : null;
  for (const text of texts)
    await tx.insert(meetingInformationTexts).values({
      ...{ ...text, meetingId: draft.id, status: "draft", revision: 1, basedOn: 1, version: 1 },
      ...{ updatedAt: now(), updatedBy },
    });
}
