import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** Silence procedures are run by the secretariat, which alone knows who objected. */
export function canRunSilenceProcedures(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat");
}

/** The portal itself reminds of deadlines and notes the outcome. */
export function canCloseProcedures(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
