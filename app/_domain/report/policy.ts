import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** Allows the secretariat, its editors and the rapporteur. */
export function isReportDrafter(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "editor", "rapporteur");
}

/** Allows drafters and a command on the server. */
export function canDraftReport(viewer: Viewer): boolean {
  return viewer.kind === "system" || isReportDrafter(viewer);
}

/**
 * Allows the author of the last change alone to undo it, so that no one undoes what they have not
 * seen.
 */
export function isOwnChange(viewer: Viewer, { updatedBy }: { updatedBy: string | null }): boolean {
  return viewer.kind === "account" && viewer.accountId === updatedBy;
}
