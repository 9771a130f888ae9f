import type { Database } from "@/db/client";
import type { importFindings } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { ResolutionEffect } from "../audit-log/events";
import type { Context } from "../context";
import { lockMeetingStatus } from "../meetings/lock-meeting-status";
import { readWithParts } from "../programme-editions/read-with-parts";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { appendPublicChange } from "../public-changes/append-public-change";
import { changesMeeting } from "./findings";
import type { ResolveFinding } from "./schemas";

/** The changes by a resolution or its reversal, for the audit log. */
export interface ResolutionChanges {
  item?: string | number | undefined;
  before?: ResolutionEffect;
  after?: ResolutionEffect;
  /** the ids of the plenary meetings whose entries changed */
  revised?: string[];
}

/**
 * Records that a finding was resolved or reopened: in the audit log and, where the meeting changed,
 * in the public list of changes and the programme.
 */
export async function recordResolution(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  operation: "resolve-finding" | "reopen-finding",
  { id, kind, line, locale, meetingId }: typeof importFindings.$inferSelect,
  resolution: ResolveFinding["resolution"],
  { revised = [], ...changes }: ResolutionChanges,
): Promise<void> {
  await appendAuditEvent(tx, context, {
    operation,
    meetingId,
    subject: { type: "finding", id },
    detail: { kind, line, locale, resolution, ...changes },
  });
  // A heading changes in the working copy, the programme at once.
  if (revised.length > 0 && (await lockMeetingStatus(tx, meetingId)).isPublic)
    await storeProgrammeEdition(tx, context, meetingId, {
      cause: "finding",
      content: await readWithParts(tx, meetingId, revised),
    });
  if (changesMeeting(kind, resolution) && kind !== "heading-differs")
    await appendPublicChange(tx, context, { meetingId, kind: operation, subjectId: id, locale });
  await invalidateMeeting(tx, meetingId);
}
