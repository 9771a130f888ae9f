import { and, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { type AccountViewer, hasRole, isStaff, PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { bodies, meetings } from "@/db/schema";

/** The fields of a meeting that decide who may read it. */
export interface ReadableMeeting {
  status: MeetingStatus;
  /** set on a deleted draft */
  deletedAt: Date | null;
}

/**
 * Allows everyone a meeting from its announcement on, and a draft to staff and in a preview. A deleted draft is
 * read by nobody.
 */
export function canReadMeeting(viewer: Viewer, { status, deletedAt }: ReadableMeeting): boolean {
  return deletedAt === null && (status !== "draft" || canReadDrafts(viewer));
}

/** Returns `canReadMeeting` as a condition on rows. */
export function readableMeetings(viewer: Viewer): SQL | undefined {
  return and(isNull(meetings.deletedAt), canReadDrafts(viewer) ? undefined : ne(meetings.status, "draft"));
}

/** Returns the same as a condition on rows that name their meeting in a column. */
export function isOfReadableMeeting(viewer: Viewer, meetingId: AnyPgColumn): SQL {
  return sql`${meetingId} in (select ${meetings.id} from ${meetings} where ${readableMeetings(viewer)})`;
}

/** Holds for bodies with a meeting that the viewer may read; others are as unknown to the viewer as their drafts. */
export function hasReadableMeetings(viewer: Viewer): SQL {
  return sql`${bodies.key} in (select ${meetings.bodyKey} from ${meetings} where ${readableMeetings(viewer)})`;
}

/**
 * Returns whether the viewer reads the working copies of agendas, as those do who may read drafts;
 * everyone else reads what was issued.
 */
export function readsWorkingCopies(viewer: Viewer): boolean {
  return canReadDrafts(viewer);
}

/** Returns whether anyone may read a meeting. */
export function isPublicMeeting(meeting: ReadableMeeting): boolean {
  return canReadMeeting(PUBLIC_VIEWER, meeting);
}

/** Allows staff to open the public pages of a draft as they will be. */
export function canPreviewMeetings(viewer: Viewer): boolean {
  return isStaff(viewer);
}

/** Allows the secretariat to create meetings and to change their particulars and status. */
export function canManageMeetings(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat");
}

/** Allows the secretariat and the administrators to postpone, to move or to cancel a public meeting. */
export function canRescheduleMeetings(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "admin");
}

function canReadDrafts(viewer: Viewer): boolean {
  return isStaff(viewer) || viewer.kind === "system" || viewer.kind === "preview";
}
