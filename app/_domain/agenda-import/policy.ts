import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** An agenda is imported by the secretariat, or by a command on the server. */
export function canImportAgenda(viewer: Viewer): boolean {
  return viewer.kind === "system" || hasRole(viewer, "secretariat");
}

/** The file of an agenda is received from whoever imports it, or prepares its import in the browser. */
export function canReceiveAgendas(viewer: Viewer): boolean {
  return canImportAgenda(viewer) || canPrepareImports(viewer);
}

/** Drafts of agendas are seen, corrected and confirmed by the secretariat and the administrator. */
export function canPrepareImports(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "admin");
}

/** Findings are read by those who edit the agenda. */
export function canReadFindings(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat", "editor");
}

/** Findings are resolved by the secretariat only: a resolution may change the meeting. */
export function canResolveFindings(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat");
}
