import { MEETING_PARTS, type MeetingPart } from "./paths";
import type { TreatySummary } from "./treaty";

/**
 * Returns the public parts of a meeting, in the order of its navigation. A meeting whose treaty has
 * no knowledge base has no guide to legislation.
 */
export function partsOfMeeting({ treaty }: { treaty: TreatySummary | undefined }): MeetingPart[] {
  return MEETING_PARTS.filter((part) => part !== "legislation" || treaty?.knowledgeBase);
}
