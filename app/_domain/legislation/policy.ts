import { eq, ne, type SQL, sql } from "drizzle-orm";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import {
  type AccountViewer,
  type DelegationViewer,
  hasRole,
  isDelegation,
  isStaff,
  type Viewer,
} from "@/app/_vocabulary/viewer";
import { legislationSubmissions } from "@/db/schema";

/** Allows the delegation of a State, for that State alone. */
export function canSubmit(viewer: Viewer): viewer is DelegationViewer {
  return isDelegation(viewer);
}

/** Allows the focal point for legislation and the secretariat. */
export function canReadIncoming(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "sherloc", "secretariat");
}

/** Allows the focal point for legislation to receive, return and accept. */
export function canProcessSubmissions(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "sherloc");
}

/** Allows all who draft the report to know which States submitted legislation. */
export function canListStatesWithLegislation(viewer: Viewer): boolean {
  return viewer.kind === "system" || isStaff(viewer);
}

/**
 * Allows a delegation its own State's submissions; the focal point and the secretariat all but
 * drafts.
 */
export function canReadSubmission(
  viewer: Viewer,
  submission: { stateCode: string; status: SubmissionStatus },
): boolean {
  if (isDelegation(viewer)) return submission.stateCode === viewer.stateCode;

  return canReadIncoming(viewer) && submission.status !== "draft";
}

/** Returns `canReadSubmission` as a condition on rows. */
export function readableSubmissions(viewer: Viewer): SQL | undefined {
  if (isDelegation(viewer)) return eq(legislationSubmissions.stateCode, viewer.stateCode);

  return canReadIncoming(viewer) ? ne(legislationSubmissions.status, "draft") : sql`false`;
}
