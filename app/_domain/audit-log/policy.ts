import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** Allows the secretariat, which runs the meeting, and the administrator. */
export function canReadAuditLog(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat", "admin");
}

/** Allows the administrator, who answers for the portal, the log of every meeting and of what belongs to none. */
export function canReadWholeAuditLog(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "admin");
}

/** Allows the secretariat alone: who objects to a decision, and why, is confidential. */
export function canReadResponses(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat");
}
