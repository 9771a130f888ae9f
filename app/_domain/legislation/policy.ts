import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { SubmissionState } from "@/app/_vocabulary/legislation";
import {
  type AccountViewer,
  type DelegationViewer,
  hasRole,
  isDelegation,
  isStaff,
  type Viewer,
} from "@/app/_vocabulary/viewer";
import { legislationSubmissions } from "@/db/schema";

/** Legislation is lodged by the delegation of a State, for that State alone. */
export function canLodge(viewer: Viewer): viewer is DelegationViewer {
  return isDelegation(viewer);
}

/** The incoming submissions are read by the SHERLOC focal point and by the secretariat. */
export function canReadIncoming(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "sherloc", "secretariat");
}

/** Receiving, returning and accepting is the SHERLOC focal point's. */
export function canRecordSubmissions(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "sherloc");
}

/** Which States lodged what in which language: all who draft the report. */
export function canListReceived(viewer: Viewer): boolean {
  return viewer.kind === "system" || isStaff(viewer);
}

/** A delegation reads all of its own State's submissions; the focal point and the secretariat whatever has been lodged. */
export function canReadSubmission(viewer: Viewer, submission: { stateCode: string; state: SubmissionState }): boolean {
  if (isDelegation(viewer)) return submission.stateCode === viewer.state;

  return canReadIncoming(viewer) && submission.state !== "draft";
}

/** `canReadSubmission` as a condition on rows. */
export function readableSubmissions(viewer: Viewer): SQL | undefined {
  if (isDelegation(viewer)) return eq(legislationSubmissions.stateCode, viewer.state);

  return canReadIncoming(viewer) ? and(ne(legislationSubmissions.state, "draft")) : sql`false`;
}
