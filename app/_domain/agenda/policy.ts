import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The agenda is edited by those who run the meeting and those who edit its texts. */
export function canEditAgenda(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "editor");
}
