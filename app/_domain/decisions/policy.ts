import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** Decisions on a meeting are recorded by the secretariat. */
export function canRecordDecisions(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat");
}
