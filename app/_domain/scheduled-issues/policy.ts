import { type AccountViewer, hasRole, isStaff, type Viewer } from "@/app/_vocabulary/viewer";

/** An issue is scheduled by those who may issue at once: the secretariat. */
export function canScheduleIssues(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat");
}

/** Staff see what is about to be issued. */
export function canReadScheduledIssues(viewer: Viewer): boolean {
  return isStaff(viewer);
}

/** The portal itself issues at the set time. */
export function canIssueAsScheduled(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
