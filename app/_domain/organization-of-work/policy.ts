import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The work of a meeting is organized by the secretariat, or by a command on the server. */
export function canOrganizeWork(viewer: Viewer): viewer is AccountViewer | Extract<Viewer, { kind: "system" }> {
  return viewer.kind === "system" || hasRole(viewer, "secretariat");
}
