import { eq } from "drizzle-orm";
import type { Day } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { meetingScheduleChanges, type meetings } from "@/db/schema";

/**
 * Returns whether a meeting keeps its days, its zone and its programme although a document prints other days: it was
 * moved or postponed since it was announced, and documents of before still print the earlier ones.
 */
export async function keepsDays(
  db: Database,
  { id, startsOn, endsOn, scheduleStatus }: typeof meetings.$inferSelect,
  days: Day[],
): Promise<boolean> {
  const isSame = days[0] === startsOn && days.at(-1) === endsOn && scheduleStatus === "scheduled";
  if (isSame) return false;

  return (await db.$count(meetingScheduleChanges, eq(meetingScheduleChanges.meetingId, id))) > 0;
}
