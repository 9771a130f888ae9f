import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The glossary is read by those who write, translate and read the texts of meetings, and by administrators. */
export function canReadGlossary(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "editor", "translator", "reader", "admin");
}

/** Terms are added and corrected by the secretariat and administrators. */
export function canEditGlossary(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "admin");
}
