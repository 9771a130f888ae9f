import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The agenda is issued by the secretariat alone: an editor edits the working copy. */
export function canIssueAgenda(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat");
}
